using Doorway.Care.Staff.Trainings;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // A training speaks of no patient: the owner keeps all of them, and each reads their own; what is demanded all of them may know.
    private static IEnumerable<PolicyRow> Trainings() =>
    [
        .. Allow(Role.Owner, Relation.Practice, ReadAdd, typeof(Training), typeof(TrainingWithdrawal)),
        .. Allow(Role.Owner, Relation.Practice, ReadAddChange, typeof(TrainingRule)),
        .. new[] { Role.Therapist, Role.Prescriber, Role.SessionMonitor, Role.MedicalDirector }.SelectMany(role => Allow(role, Relation.Self, Read, typeof(Training))),
        .. new[] { Role.Therapist, Role.Prescriber, Role.SessionMonitor, Role.MedicalDirector }.SelectMany(role => Allow(role, Relation.Practice, Read, typeof(TrainingRule), typeof(TrainingWithdrawal))),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(Training), typeof(TrainingRule), typeof(TrainingWithdrawal)),
    ];
}
