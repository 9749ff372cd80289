using Doorway.Care.Discovery;
using Doorway.Care.GoLive;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;

namespace Doorway.Care.Access;

public static partial class Policy
{
    // What stands before the first patient speaks of no patient: everybody who works here may see how far it is.
    private static IEnumerable<PolicyRow> GoLive() =>
    [
        .. new[] { Role.Owner, Role.MedicalDirector, Role.Therapist, Role.Prescriber }
            .SelectMany(role => Allow(role, Relation.Member, Read, typeof(MailProof), typeof(GoLiveSignature))),
        .. new[] { Role.MedicalDirector, Role.Therapist, Role.Prescriber }.SelectMany(role => Allow(role, Relation.Member, Read, typeof(VisitPrice))),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add, Operation.Change], typeof(MailProof)),
        // How many mails cannot leave, never to whom or what.
        new PolicyRow(Role.Owner, typeof(OutboxMessage), Operation.Read, Relation.Member, [nameof(OutboxMessage.WrittenAt), nameof(OutboxMessage.SentAt), nameof(OutboxMessage.Tries)]),
        .. Allow(Role.Owner, Relation.Practice, [Operation.Add], typeof(GoLiveSignature)),
        .. Allow(Role.MedicalDirector, Relation.Practice, [Operation.Add], typeof(GoLiveSignature)),
        .. Allow(Role.MedicalDirector, Relation.Member, Read, typeof(License)),
    ];
}
