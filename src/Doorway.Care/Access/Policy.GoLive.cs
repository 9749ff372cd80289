using Doorway.Care.Discovery;
using Doorway.Care.GoLive;
using Doorway.Care.GoLive.PracticeRuns;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // What stands before the first patient speaks of no patient: everybody who works here may see how far it is.
    private static IEnumerable<PolicyRow> GoLive() =>
    [
        .. new[] { Role.Owner, Role.MedicalDirector, Role.Therapist, Role.Prescriber }
            .SelectMany(role => Allow(role, Relation.Member, Read, typeof(MailProof), typeof(TextProof), typeof(RestoreProof), typeof(GoLiveSignature))),
        .. new[] { Role.MedicalDirector, Role.Therapist, Role.Prescriber }.SelectMany(role => Allow(role, Relation.Member, Read, typeof(VisitPrice))),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add, Operation.Change], typeof(MailProof), typeof(TextProof)),
        // An owner begins and ends a rehearsal; whoever works with its chart does so by the lines of a patient.
        .. Allow(Role.Owner, Relation.Practice, ReadAddChange, typeof(PracticeRun)),
        // Whether texts arrive decides whether a patient may choose them; to whose phone the try went is not theirs to read.
        .. new[] { Role.Patient, Role.FrontDesk }.Select(role => new PolicyRow(role, typeof(TextProof), Operation.Read, Relation.Member, [nameof(TextProof.Carrier), nameof(TextProof.SentAt), nameof(TextProof.ProvenAt)])),
        .. Allow(Role.Job, Relation.Machine, Read, typeof(TextProof)),
        // How many mails cannot leave and by what failure, never to whom or what.
        new PolicyRow(Role.Owner, typeof(OutboxMessage), Operation.Read, Relation.Member, [nameof(OutboxMessage.Channel), nameof(OutboxMessage.WrittenAt), nameof(OutboxMessage.SentAt), nameof(OutboxMessage.Tries), nameof(OutboxMessage.LastError)]),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add], typeof(GoLiveSignature), typeof(RestoreProof)),
        .. Allow(Role.MedicalDirector, Relation.Practice, [Operation.Add], typeof(GoLiveSignature)),
        .. Allow(Role.MedicalDirector, Relation.Member, Read, typeof(License)),
    ];
}
