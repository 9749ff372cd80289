using Doorway.Care.Screening.WorkUp;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // That an answer came, and was read; not what it says.
    private static readonly string[] ThatItCame =
    [
        nameof(WorkUpAnswer.RequestId), nameof(WorkUpAnswer.MadeOn), nameof(WorkUpAnswer.WrittenByStaffMemberId), nameof(WorkUpAnswer.WrittenAt),
        nameof(WorkUpAnswer.ReadAt), nameof(WorkUpAnswer.ReadByStaffMemberId), nameof(WorkUpAnswer.EnteredInErrorAt),
    ];

    // Tests and letters are the prescriber's. The therapist asks for a letter, looks after a request, and writes down what came by fax;
    // what answers say is the prescriber's to read. The desk has no line here.
    private static IEnumerable<PolicyRow> WorkUp() =>
    [
        .. Allow(Role.Patient, Relation.Own, Read, typeof(WorkUpAnswer), typeof(WorkUpLetter)),
        // They say that it is done; the use case does nothing else with it.
        .. Allow(Role.Patient, Relation.Own, ReadChange, typeof(WorkUpRequest)),

        .. Allow(Role.Therapist, Relation.Practice, ReadAddChange, typeof(WorkUpRequest)),
        .. Allow(Role.Therapist, Relation.Practice, [Operation.Add], typeof(WorkUpAnswer)),
        new PolicyRow(Role.Therapist, typeof(WorkUpAnswer), Operation.Read, Relation.Practice, ThatItCame),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(WorkUpLetter)),

        .. AnswersAreTheirs(Relation.Practice),
        .. AnswersAreTheirs(Relation.SharedCare),

        .. Allow(Role.Job, Relation.Machine, ReadChange, typeof(WorkUpRequest)),
        // The gate of a session asks whether a positive pregnancy test stands, and tells nothing else.
        .. Allow(Role.Job, Relation.Machine, Read, typeof(WorkUpAnswer)),
    ];

    private static IEnumerable<PolicyRow> AnswersAreTheirs(Relation relation) =>
    [
        .. Allow(Role.Prescriber, relation, ReadAddChange, typeof(WorkUpRequest), typeof(WorkUpAnswer), typeof(PdmpCheck)),
        .. Allow(Role.Prescriber, relation, ReadAdd, typeof(WorkUpLetter)),
    ];
}
