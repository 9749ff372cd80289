using Doorway.Care.Notes;
using Doorway.Care.Notes.CoSigning;

namespace Doorway.Care.Access;

public static partial class Policy
{
    private static IEnumerable<PolicyRow> Notes() =>
    [
        // A draft is its author's alone until it is signed.
        .. Allow(Role.Therapist, Relation.Author, ReadAddChange, typeof(NoteDraft)),
        .. Allow(Role.Therapist, Relation.Self, ReadAddChange, typeof(NoteTemplateChoice)),
        .. Allow(Role.Owner, Relation.Practice, ReadAddChange, typeof(NoteSupervision)),
        .. Allow(Role.Therapist, Relation.Practice, Read, typeof(NoteSupervision)),
        .. Allow(Role.Therapist, Relation.Practice, ReadAdd, typeof(CoSignRequest), typeof(CoSignAnswer), typeof(IntegrationAddendum), typeof(PreparationAddendum)),
        .. Allow(Role.Patient, Relation.Own, Read, typeof(IntegrationAddendum)),
        // Who else reads a dosing note sees that it was co-signed, and not what the two said about it.
        .. CoSigned(Role.Patient, Relation.Own),
        .. CoSigned(Role.Prescriber, Relation.Practice),
        .. CoSigned(Role.Prescriber, Relation.SharedCare),
    ];

    private static IEnumerable<PolicyRow> CoSigned(Role role, Relation relation) =>
    [
        new PolicyRow(role, typeof(CoSignRequest), Operation.Read, relation, [nameof(CoSignRequest.Kind), nameof(CoSignRequest.NoteId), nameof(CoSignRequest.DosingSessionId), nameof(CoSignRequest.At)]),
        new PolicyRow(role, typeof(CoSignAnswer), Operation.Read, relation, [nameof(CoSignAnswer.CoSignRequestId), nameof(CoSignAnswer.SignedName), nameof(CoSignAnswer.IsCoSigned), nameof(CoSignAnswer.Sha256), nameof(CoSignAnswer.At)]),
    ];
}
