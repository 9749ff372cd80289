using Doorway.Care.Access;
using Doorway.Care.Episodes;
using Doorway.Clinical.Eligibility;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Planning;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Planning;

/// <summary>Where a course is held and how its medicine goes in, with the template of a first course that says so. A later course by the same
/// way (maintenance, booster session, taper) and one for a single condition have templates of their own and are the same way.</summary>
public sealed record CareWay(ProtocolTemplate Template)
{
    public CareSetting Setting => Template.Setting;
    public DoseRoute Route => Template.Route;
    public bool IsClinic => Setting == CareSetting.Clinic;
    public bool IsInfusion => Route == DoseRoute.Intravenous;

    public bool IsLicensedSpray => Route == DoseRoute.NasalEsketamine;

    /// <summary>Racemic ketamine that a pharmacy made up for the nose: off label, and no part of the REMS.</summary>
    public bool IsCompoundedSpray => Route == DoseRoute.Nasal;

    /// <summary>Of an infusion and of a spray there is no second dose in a session.</summary>
    public bool HasBooster => Route is DoseRoute.SublingualLozenge or DoseRoute.Intramuscular;

    /// <summary>The ways that this version of the program knows whole.</summary>
    public static IReadOnlyList<CareWay> All { get; } = [.. KnowledgeSet.Embedded.Protocols.Where(t => t.IsOfTheWay).Select(t => new CareWay(t))];

    public static CareWay Of(string? protocolId) => new(KnowledgeSet.Embedded.Protocol(protocolId ?? TreatmentPlan.FirstProtocol).OfTheWay(KnowledgeSet.Embedded));

    public static CareWay Of(Episode episode) => Of(episode.ProtocolId);

    /// <summary>The way of the patient's newest course; the first one where there is none yet.</summary>
    public static async Task<CareWay> OfPatientAsync(ActorScope scope, Guid? patientId, CancellationToken ct)
        => Of((await scope.Read<Episode>().Where(e => e.PatientId == patientId).OrderByDescending(e => e.OpenedAt).FirstOrDefaultAsync(ct))?.ProtocolId);

    /// <summary>The first template of a session's place and route.</summary>
    public static CareWay Of(Dosing.DosingSession session) => All.First(w => w.Setting == session.Setting && w.Route == session.Route);

    public static CareWay Of(TreatmentPlan plan) => Of(plan.ProtocolId);

    /// <summary>"a lozenge, at home"</summary>
    public string Says => $"{InWords(Route)}, {(IsClinic ? "in the clinic" : "at home")}";

    /// <summary>"A lozenge, at home"</summary>
    public string Named => char.ToUpperInvariant(Says[0]) + Says[1..];

    /// <summary>"Into a muscle"</summary>
    public static string RouteInWords(DoseRoute route) => route switch
    {
        DoseRoute.SublingualLozenge => "Held in the mouth",
        DoseRoute.Intramuscular => "Into a muscle",
        DoseRoute.Intravenous => "Into a vein",
        DoseRoute.Subcutaneous => "Under the skin",
        DoseRoute.NasalEsketamine or DoseRoute.Nasal => "Into the nose",
        _ => "Swallowed",
    };

    /// <summary>"an infusion into a vein"</summary>
    public static string InWords(DoseRoute route) => route switch
    {
        DoseRoute.SublingualLozenge => "a lozenge",
        DoseRoute.Intramuscular => "an injection into a muscle",
        DoseRoute.Intravenous => "an infusion into a vein",
        DoseRoute.NasalEsketamine => "the esketamine spray",
        DoseRoute.Nasal => "a compounded ketamine nasal spray",
        DoseRoute.Subcutaneous => "an injection under the skin",
        _ => "swallowed",
    };
}
