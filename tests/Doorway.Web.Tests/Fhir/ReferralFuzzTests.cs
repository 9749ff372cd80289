using System.Text;
using Doorway.Fhir.Import;

namespace Doorway.Web.Tests.Fhir;

/// <summary>Damaged files end in a referral or a refusal, never in an exception.</summary>
public sealed class ReferralFuzzTests
{
    private static readonly string[] Pieces =
        ["null", "[]", "{}", "\"\"", "-1e308", "true", "\"2024-13-45\"", "\"\\udfff\"", "{\"reference\":5}", "[null,[{}]]", "\"#\"", "99999999999999999999999999999999"];

    [Fact]
    public async Task Three_thousand_damaged_bundles_are_read_or_refused()
    {
        var whole = Encoding.UTF8.GetBytes(Sample().Json());
        var random = new Random(20261122);
        var outcomes = new Dictionary<Type, int>();
        for (var i = 0; i < 3_000; i++)
        {
            var reading = await BundleBuilder.Read(Damaged(whole, random));
            outcomes[reading.GetType()] = outcomes.GetValueOrDefault(reading.GetType()) + 1;
            if (reading is ReferralRefusal refusal)
                Assert.True(refusal.Place.Length > 0 && refusal.Reason.EndsWith('.'), refusal.ToString());
        }
        Assert.True(outcomes.GetValueOrDefault(typeof(ReferralRefusal)) > 300);
        Assert.True(outcomes.GetValueOrDefault(typeof(Referral)) > 300);
    }

    [Fact]
    public async Task Every_value_replaced_by_something_else_is_read_or_refused()
    {
        var text = Sample().Json();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (':' or '[' or ','))
                continue;
            var end = EndOfValue(text, i + 1);
            foreach (var piece in Pieces)
            {
                var reading = await BundleBuilder.Read(Encoding.UTF8.GetBytes(text[..(i + 1)] + piece + text[end..]));
                Assert.True(reading is Referral or ReferralRefusal);
            }
        }
    }

    private static BundleBuilder Sample() => BundleBuilder.OnePatient()
        .Condition("a", "77386006")
        .BloodPressure("b", "2024-01-01", 120, 80)
        .Sign("w", "29463-7", "2024-01-01", "{\"value\":70,\"code\":\"kg\",\"system\":\"http://unitsofmeasure.org\"}")
        .Add("MedicationRequest", "m", "\"status\":\"active\",\"medicationReference\":{\"reference\":\"#d\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"d\",\"code\":{\"text\":\"x\"}}],\"dosageInstruction\":[{\"text\":\"y\",\"asNeededBoolean\":true}]")
        .Add("AllergyIntolerance", "l", "\"code\":{\"text\":\"x\"},\"reaction\":[{\"manifestation\":[{\"text\":\"z\"}]}]");

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    // A letter for a letter mostly leaves whole JSON with another meaning.
                    if (char.IsAsciiLetterOrDigit((char)bytes[at]))
                        bytes[at] = (byte)"abz019"[random.Next(6)];
                    break;
            }
        }
        return [.. bytes];
    }

    private static int EndOfValue(string text, int start)
    {
        var depth = 0;
        var inText = false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '"')
                inText = !inText;
            if (inText)
                continue;
            if (text[i] is '{' or '[')
                depth++;
            if (text[i] is '}' or ']' && --depth < 0)
                return i;
            if (text[i] == ',' && depth == 0)
                return i;
        }
        return text.Length;
    }
}
