using Doorway.Care.Knowledge;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // A ruling speaks of no patient: whoever works with a rule, or is judged by it, may read what was said about it.
    private static IEnumerable<PolicyRow> Knowledge() =>
    [
        .. new[] { Role.Visitor, Role.Patient, Role.LinkHolder, Role.Chaperone, Role.Therapist, Role.Prescriber, Role.SessionMonitor, Role.Owner }
            .SelectMany(role => Allow(role, Relation.Member, Read, typeof(MedicalDirectorRuling))),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(MedicalDirectorRuling)),
        .. Allow(Role.MedicalDirector, Relation.Practice, ReadAdd, typeof(MedicalDirectorRuling)),

        // Licensed texts are for those who ask with them and those who are asked, never for the public.
        .. new[] { Role.Patient, Role.LinkHolder, Role.Therapist, Role.Prescriber }
            .SelectMany(role => Allow(role, Relation.Member, Read, typeof(LoadedWording), typeof(WithdrawnWording))),
        // The dates that send questionnaires look up which can be asked.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(LoadedWording), typeof(WithdrawnWording)),
        .. new[] { Role.Owner, Role.MedicalDirector }
            .SelectMany(role => Allow(role, Relation.Practice, ReadAdd, typeof(LoadedWording), typeof(WithdrawnWording))),
        .. Allow(Role.MedicalDirector, Relation.Member, Read, typeof(Staff.Practice), typeof(Staff.StaffMember), typeof(Staff.OnCallPeriod)),
    ];
}
