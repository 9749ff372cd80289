using Doorway.Clinical.Dosing;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;

namespace Doorway.Clinical.Tests.Dosing;

/// <summary>A hundred thousand slips of units and digits, made from orders that are right: each is stopped or has to be confirmed.</summary>
public sealed class UnitErrorTests
{
    private const int Slips = 100_000;
    private const decimal PoundsPerKg = 2.20462m;

    private static readonly KnowledgeSet Knowledge = KnowledgeSet.Embedded;

    // Low and high of what is usual, in mg or in mg for each kg.
    private static readonly (DoseRoute Route, bool PerKg, decimal Low, decimal High)[] Usual =
    [
        (DoseRoute.SublingualLozenge, false, 50, 400), (DoseRoute.Nasal, false, 25, 100), (DoseRoute.Intravenous, true, 0.5m, 1.0m),
        (DoseRoute.Intramuscular, true, 0.5m, 1.5m), (DoseRoute.Subcutaneous, true, 0.5m, 1.2m), (DoseRoute.Oral, true, 0.5m, 3m), (DoseRoute.NasalEsketamine, false, 28, 84),
    ];

    private enum Slip { TenTimes, Tenth, Hundredfold, MicrogramsAsMg, PoundsAsKg, KgAsPounds, MilliliterAsMg, MgAsMilliliter, OtherVial, WrongCount }

    [SlowFact]
    public void Every_slip_is_stopped_or_confirmed_twice()
    {
        var random = new Random(20261121);
        for (var i = 0; i < Slips; i++)
        {
            var right = AnyRightOrder(random);
            var slip = (Slip)(i % Enum.GetValues<Slip>().Length);
            if (Wrong(right, slip, random) is not { } wrong) continue;
            var worst = DoseCheck.Evaluate(wrong, Knowledge).Select(f => f.Level.Rank()).DefaultIfEmpty(0).Max();
            Assert.True(worst >= DoseFindingLevel.ConfirmTwice.Rank(), $"{slip}: {right} became {wrong}");
        }
    }

    [Fact]
    public void A_right_order_is_neither_stopped_nor_confirmed_twice()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 10_000; i++)
        {
            var right = AnyRightOrder(random);
            var findings = DoseCheck.Evaluate(right with { WeightOnRecordKg = right.WeightKg * (decimal)(0.9 + (random.NextDouble() * 0.2)) }, Knowledge);
            Assert.True(findings.All(f => f.Level is DoseFindingLevel.PrescriberReason or DoseFindingLevel.Note), $"{right}: {string.Join(" ", findings.Select(f => f.Says))}");
        }
    }

    [Fact]
    public void No_dose_of_a_shipped_protocol_is_stopped_at_any_weight()
    {
        foreach (var protocol in Knowledge.Protocols.Where(p => p.IsOfTheWay))
        {
            var isPerKg = protocol.Number("start.low", Knowledge).Unit == "mg/kg";
            for (var kg = 40m; kg <= 150; kg += 0.5m)
            {
                var each = isPerKg ? kg : 1;
                var (low, high) = (protocol.Number("start.low", Knowledge).Value * each, protocol.Number("start.high", Knowledge).Value * each);
                foreach (var mg in (decimal[])[low, (low + high) / 2, high])
                    Assert.Empty(DoseCheck.Evaluate(protocol.Route, mg, kg, isFirstDose: true, Knowledge));
            }
        }
    }

    [Theory]
    [InlineData(DoseRoute.Intravenous, 0.5)]
    [InlineData(DoseRoute.Intramuscular, 0.5)]
    [InlineData(DoseRoute.Oral, 1.0)]
    [InlineData(DoseRoute.Subcutaneous, 0.5)]
    public void The_published_first_dose_by_weight_is_never_found_fault_with(DoseRoute route, double perKg)
    {
        for (var kg = 40; kg <= 150; kg++)
            Assert.Empty(DoseCheck.Evaluate(route, Math.Round(kg * (decimal)perKg), kg, isFirstDose: true, Knowledge));
    }

    [Fact]
    public void A_weight_with_nothing_to_compare_it_with_is_confirmed_and_one_that_agrees_is_not()
    {
        var order = new DoseOrder { Route = DoseRoute.SublingualLozenge, DoseMg = 100, WeightKg = 70 };
        Assert.Equal(DoseFindingLevel.ConfirmTwice, Assert.Single(DoseCheck.Evaluate(order, Knowledge)).Level);
        Assert.Empty(DoseCheck.Evaluate(order with { WeightOnRecordKg = 84 }, Knowledge));
        Assert.Empty(DoseCheck.Evaluate(order with { WeightOnRecordKg = 58.4m }, Knowledge));
        Assert.NotEmpty(DoseCheck.Evaluate(order with { WeightOnRecordKg = 58.3m }, Knowledge));
        Assert.NotEmpty(DoseCheck.Evaluate(order with { WeightOnRecordKg = 88m }, Knowledge));
    }

    [Fact]
    public void With_a_height_a_weight_that_could_not_be_pounds_is_believed()
    {
        var order = new DoseOrder { Route = DoseRoute.SublingualLozenge, DoseMg = 100, WeightKg = 75, HeightCm = 175 };
        Assert.Empty(DoseCheck.Evaluate(order, Knowledge));
        Assert.Contains("341.72 lb", Assert.Single(DoseCheck.Evaluate(order with { WeightKg = 155 }, Knowledge)).Says);
        Assert.Equal("dose.weight.bmi.low", Assert.Single(DoseCheck.Evaluate(order with { WeightKg = 35 }, Knowledge)).Id);
        Assert.Equal("dose.weight.change", Assert.Single(DoseCheck.Evaluate(order with { WeightKg = 110 }, Knowledge)).Id);
    }

    private static DoseOrder AnyRightOrder(Random random)
    {
        var (route, perKg, low, high) = Usual[random.Next(Usual.Length)];
        var kg = Math.Round(40 + ((decimal)random.NextDouble() * 110), 1);
        var share = low + ((high - low) * (decimal)random.NextDouble());
        var mg = route == DoseRoute.NasalEsketamine ? 28 * random.Next(1, 4) : perKg ? share * kg : Math.Min(share, route == DoseRoute.SublingualLozenge ? 6 * kg : share);
        var order = new DoseOrder { Route = route, DoseMg = Math.Round(mg, 3), WeightKg = kg };
        if (!perKg) return order with { UnitCount = 2, UnitMg = order.DoseMg / 2 };
        var vial = random.Next(2) == 0 ? 50 : 100;
        return order with { MgPerMl = vial, VolumeMl = order.DoseMg / vial };
    }

    // What somebody typed instead. A body's own numbers stand on record in some charts and not in others.
    private static DoseOrder? Wrong(DoseOrder right, Slip slip, Random random)
    {
        var body = random.Next(3) switch
        {
            0 => right with { WeightOnRecordKg = right.WeightKg * (decimal)(0.92 + (random.NextDouble() * 0.16)) },
            1 => right with { HeightCm = Math.Round((decimal)Math.Sqrt((double)right.WeightKg! / (17 + (random.NextDouble() * 30))) * 100) },
            _ => right,
        };
        var perKg = right.DoseMg / right.WeightKg!.Value;
        var isByWeight = Usual.Single(u => u.Route == right.Route).PerKg;
        var alone = body with { VolumeMl = null, MgPerMl = null, UnitCount = null, UnitMg = null };
        return slip switch
        {
            Slip.TenTimes => alone with { DoseMg = right.DoseMg * 10 },
            Slip.Tenth => alone with { DoseMg = right.DoseMg / 10 },
            Slip.Hundredfold => alone with { DoseMg = right.DoseMg * 100 },
            Slip.MicrogramsAsMg => alone with { DoseMg = right.DoseMg * 1000 },
            Slip.PoundsAsKg when isByWeight => alone with { WeightKg = right.WeightKg * PoundsPerKg, DoseMg = perKg * right.WeightKg.Value * PoundsPerKg },
            Slip.KgAsPounds when isByWeight => alone with { WeightKg = right.WeightKg / PoundsPerKg, DoseMg = perKg * right.WeightKg.Value / PoundsPerKg },
            Slip.PoundsAsKg when right.Route == DoseRoute.SublingualLozenge => alone with { WeightKg = right.WeightKg * PoundsPerKg },
            Slip.KgAsPounds when right.Route == DoseRoute.SublingualLozenge => alone with { WeightKg = right.WeightKg / PoundsPerKg },
            Slip.MilliliterAsMg when right.VolumeMl is { } ml => alone with { DoseMg = ml },
            Slip.MgAsMilliliter when right.MgPerMl is not null => body with { VolumeMl = right.DoseMg },
            Slip.OtherVial when right.MgPerMl is { } vial => body with { MgPerMl = vial == 50 ? 100 : 50 },
            Slip.WrongCount when right.UnitCount is { } count => body with { UnitCount = count * (random.Next(2) == 0 ? 10 : 2) },
            _ => null,
        };
    }
}
