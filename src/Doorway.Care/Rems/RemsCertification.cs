using Doorway.Care.Access;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Rems;

/// <summary>That this place is certified to give the licensed spray. A new one is a new row; the newest counts.</summary>
public sealed class RemsCertification : IPracticeRow, IWrittenOnce
{
    public required Guid PracticeId { get; init; }
    public required Guid Id { get; init; }

    /// <summary>As the program that certifies gave it.</summary>
    public required string Number { get; init; }
    public required DateOnly CertifiedOn { get; init; }
    /// <summary>Null when the certification names no end.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The setting as it stands on the certificate: the form of each session names it.</summary>
    public required string SettingName { get; init; }
    public required string SettingAddress { get; init; }
    public required string Representative { get; init; }
    public required Guid RecordedByStaffMemberId { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Task<RemsCertification?> LatestAsync(ActorScope scope, Guid practiceId, CancellationToken ct)
        => scope.Read<RemsCertification>().Where(c => c.PracticeId == practiceId).OrderByDescending(c => c.At).FirstOrDefaultAsync(ct);
}

/// <summary>The owner or a prescriber of the house writes the certification down, once, and anew when it changes.</summary>
public sealed class RecordRemsCertification(DoorwayDb db, TimeProvider clock)
{
    public sealed record Request(Guid PracticeId, string Number, DateOnly CertifiedOn, DateOnly? ExpiresOn, string SettingName, string SettingAddress, string Representative);

    public async Task<Outcome<Done>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (request.ExpiresOn <= request.CertifiedOn)
            return new Refusal("expires", "It ends after it began. Look at both dates again.");
        (string Field, string Value, string Says)[] asked =
        [
            ("number", request.Number, "Type the number of the certification."), ("setting", request.SettingName, "Type the name of the setting, as it is certified."),
            ("address", request.SettingAddress, "Type its address, as it is certified."), ("representative", request.Representative, "Type who is its authorized representative."),
        ];
        if (asked.Where(a => a.Value.Trim().Length == 0).ToList() is { Count: > 0 } missing)
            return missing.Select(m => new Refusal(m.Field, m.Says)).ToList();
        var scope = db.For(actor, now);
        await scope.AddAsync(new RemsCertification
        {
            PracticeId = request.PracticeId,
            Id = Guid.CreateVersion7(now),
            Number = request.Number.Trim(),
            CertifiedOn = request.CertifiedOn,
            ExpiresOn = request.ExpiresOn,
            SettingName = request.SettingName.Trim(),
            SettingAddress = request.SettingAddress.Trim(),
            Representative = request.Representative.Trim(),
            RecordedByStaffMemberId = actor.In(request.PracticeId)!.StaffMemberId,
            At = now,
        }, ct);
        await scope.SaveAsync(ct);
        return default(Done);
    }
}
