using Doorway.Care.Reminders;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static IEnumerable<PolicyRow> Reminders() =>
    [
        .. Allow(Role.Patient, Relation.Own, ReadAddChange, typeof(ReminderChoice)),
        .. Allow(Role.Patient, Relation.Own, ReadAdd, typeof(DayCheck), typeof(ReminderWay)),

        // Added and never read back: somebody at home may hold the phone.
        .. Allow(Role.Patient, Relation.Own, [Operation.Add], typeof(ElsewhereAnswer)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(ElsewhereAnswer)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(ElsewhereAnswer)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(ElsewhereAnswer)),

        // How somebody is reminded: nobody but themselves chooses it.
        .. new[] { Role.Therapist, Role.FrontDesk }.SelectMany(role => Allow(role, Relation.Practice, Read, typeof(ReminderWay))),
        .. new[] { Role.Therapist, Role.FrontDesk }.Select(role => new PolicyRow(role, typeof(ReminderChoice), Operation.Read, Relation.Practice, [nameof(ReminderChoice.Wanted)])),

        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(AppointmentMail)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(DayCheck)),
        .. Allow(Role.Prescriber, Relation.Practice, Read, typeof(AppointmentMail), typeof(DayCheck)),
        .. Allow(Role.Prescriber, Relation.SharedCare, Read, typeof(AppointmentMail), typeof(DayCheck)),
        // That a mail was written and of which day; what was answered is no matter of the desk's.
        .. Allow(Role.FrontDesk, Relation.Practice, Read, typeof(AppointmentMail)),

        .. Allow(Role.Job, Relation.Machine, ReadAddChange, typeof(AppointmentMail)),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(ReminderChoice), typeof(ReminderWay)),
    ];
}
