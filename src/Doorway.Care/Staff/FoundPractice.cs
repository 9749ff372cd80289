using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.AspNetCore.Identity;

namespace Doorway.Care.Staff;

/// <summary>Founds a practice with its first owner. Reached by the one-time set-up link, or when the demo is made.</summary>
public sealed class FoundPractice(DoorwayDb db, UserManager<Account> accounts, TimeProvider clock)
{
    public sealed record Request
    {
        public required PracticeFacts Facts { get; init; }
        public required string OwnerName { get; init; }
        public required string OwnerCredentials { get; init; }
        public required string OwnerEmail { get; init; }
        public required string OwnerPhone { get; init; }
        public required string Password { get; init; }
        public required StaffRoles OwnerRoles { get; init; }
        public required bool IsFront { get; init; }
    }

    /// <summary>The recovery kit's text leaves here once and is kept nowhere.</summary>
    public sealed record Founded(Guid PracticeId, Guid OwnerStaffMemberId, Guid AccountId, string RecoveryKey);

    public async Task<Outcome<Founded>> Handle(Request request, CancellationToken ct = default)
    {
        if (!OneAddress.Is(request.OwnerEmail))
            return new Refusal("email", "Type one whole mail address, for example name@practice.example.");
        var now = clock.GetUtcNow();
        var scope = db.For(Actor.SetUp("founding"), now);
        var (publicKey, recoveryKey) = Custodian.NewKeys();
        var account = new Account { Id = Guid.CreateVersion7(now), DisplayName = request.OwnerName, UserName = request.OwnerEmail, Email = request.OwnerEmail, TwoFactorEnabled = true };
        // One unit of work: no account without its practice, no practice without an owner.
        return await scope.RunAsync<Outcome<Founded>>(async inner =>
        {
            // A practice that took in referrals before anybody owned it is completed, not founded beside.
            var waiting = await ChoosePracticeForImports.WaitingAsync(scope, inner);
            var practiceId = waiting?.Id ?? Guid.CreateVersion7(now);
            var made = await accounts.CreateAsync(account, request.Password);
            if (!made.Succeeded)
                return made.Errors.Select(e => new Refusal(e.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", e.Description)).ToList();
            await accounts.ResetAuthenticatorKeyAsync(account);
            if (waiting is null)
                await scope.AddAsync(Made(request, practiceId, publicKey), inner);
            else
                Complete(waiting, request, publicKey);
            var owner = OwnerOf(request, practiceId, account.Id, now);
            await scope.AddAsync(owner, inner);
            await scope.SaveAsync(inner);
            return new Founded(practiceId, owner.Id, account.Id, recoveryKey);
        }, ct);
    }

    private static Practice Made(Request request, Guid id, byte[] custodian) => new()
    {
        Id = id,
        PracticeId = id,
        Name = request.Facts.Name,
        Phone = request.Facts.Phone,
        AddressLine = request.Facts.AddressLine,
        City = request.Facts.City,
        State = request.Facts.State,
        TimeZone = request.Facts.TimeZone,
        MessagesAreRead = request.Facts.MessagesAreRead,
        CustodianPublicKey = custodian,
        IsFront = request.IsFront,
    };

    private static void Complete(Practice practice, Request request, byte[] custodian)
    {
        practice.Take(request.Facts);
        practice.CustodianPublicKey = custodian;
        practice.IsFront = request.IsFront;
    }

    private static StaffMember OwnerOf(Request request, Guid practiceId, Guid accountId, DateTimeOffset now) => new()
    {
        PracticeId = practiceId,
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        Name = request.OwnerName,
        Credentials = request.OwnerCredentials,
        Email = request.OwnerEmail,
        Phone = request.OwnerPhone,
        Roles = request.OwnerRoles,
    };
}
