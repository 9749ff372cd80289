using Doorway.Care.Access;
using Doorway.Care.Languages;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Care.Discovery;

/// <summary>Somebody writes to the practice. Where nobody here may treat them, only what an answer needs is kept.</summary>
public sealed class SendEnquiry(DoorwayDb db, EnquirySeal seal, Outbox outbox, PublicOrigin origin, TimeProvider clock)
{
    public sealed record Request
    {
        public required Guid PracticeId { get; init; }
        public required string Name { get; init; }
        public required string CalledName { get; init; }
        public required string Email { get; init; }
        public string? Phone { get; init; }
        public required string State { get; init; }
        public required ReachBy ReachBy { get; init; }
        public string Words { get; init; } = "";

        /// <summary>Null unless the person said that the answers may come along.</summary>
        public SelfCheckAnswers? SelfCheck { get; init; }
    }

    private const int MostWords = 20_000;
    private const int MostOfOneAddressADay = 3;

    public sealed record Sent(bool IsOutsideOurStates);

    public async Task<Outcome<Sent>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        if (request.ReachBy == ReachBy.Phone && string.IsNullOrWhiteSpace(request.Phone))
            return new Refusal("phone", "Type a number if you would like us to phone.");
        if (!OneAddress.Is(request.Email))
            return new Refusal("email", "Please check: this does not look like an email address.");
        if (request.Name.Length > 200 || request.CalledName.Length > 200)
            return new Refusal("name", "Please shorten the name.");
        if (request.Words.Length > MostWords)
            return new Refusal("words", "Please shorten it; there will be time to tell it all.");
        var now = clock.GetUtcNow();
        if (await IsFloodAsync(request, now, ct))
            return new Refusal("email", "We have several notes of today from this address. A person here reads them; please wait for the answer.");
        await TellTherapistsAsync(request.PracticeId, now, ct);
        var scope = db.For(actor, now);
        var practice = await scope.PracticeAsync(request.PracticeId, ct);
        var isOutside = !(await LicensedStates.OfAsync(scope, practice, now, ct)).Contains(request.State);
        await scope.AddAsync(Made(request, isOutside, now), ct);
        outbox.Write(practice.Id, request.Email, Say($"Your note to {practice.Name}"),
            (isOutside ? Say("Your note has arrived. A person here will read it.") : Say($"Your note has arrived. A person here will read it and answer you. {practice.SaysWhenMessagesAreRead}"))
            + "\n" + Say($"If you would rather talk: {practice.Phone}") + "\n" + Say("We are not an emergency service. In a crisis call or text 988, at any hour. In danger, call 911.") + "\n");
        await scope.SaveAsync(ct);
        return new Sent(isOutside);
    }

    private Enquiry Made(Request request, bool isOutside, DateTimeOffset now) => new()
    {
        PracticeId = request.PracticeId,
        Id = Guid.CreateVersion7(now),
        Name = request.Name,
        CalledName = request.CalledName,
        Email = request.Email.Trim().ToLowerInvariant(),
        Phone = isOutside || string.IsNullOrWhiteSpace(request.Phone) ? null : request.Phone,
        Language = Tongue.Current,
        State = request.State,
        IsOutsideOurStates = isOutside,
        ReachBy = isOutside ? ReachBy.Email : request.ReachBy,
        SealedWords = isOutside || request.Words.Length == 0 ? null : seal.Seal(request.PracticeId, request.Words),
        SealedSelfCheck = isOutside || request.SelfCheck is null ? null : seal.Seal(request.PracticeId, request.SelfCheck.Codes()),
        ReceivedAt = now,
    };

    // The answer to each goes to the address that was typed, whoever typed it.
    private async Task<bool> IsFloodAsync(Request request, DateTimeOffset now, CancellationToken ct)
    {
        var (email, since) = (request.Email.Trim().ToLowerInvariant(), now.AddDays(-1));
        return await db.For(Actor.Job("enquiry"), now).Read<Enquiry>().CountAsync(e => e.PracticeId == request.PracticeId && e.Email == email && e.ReceivedAt > since, ct) >= MostOfOneAddressADay;
    }

    // Behind the machine's door, because a visitor sees no address of anybody who works here.
    private async Task TellTherapistsAsync(Guid practiceId, DateTimeOffset now, CancellationToken ct)
    {
        var machine = db.For(Actor.Job("enquiry"), now);
        var therapists = await machine.Read<StaffMember>().Where(s => s.PracticeId == practiceId && s.LeftAt == null && s.HomePracticeId == null).ToListAsync(ct);
        foreach (var therapist in therapists.Where(s => s.Roles.HasFlag(StaffRoles.Therapist)))
            outbox.Write(practiceId, therapist.Email, "Somebody has written", "Somebody has written to your practice. Sign in to read it; it stands on your list for today.\n" + (origin.Address is { } address ? $"{address}/enquiries\n" : ""));
    }
}
