using Doorway.Care.Access;
using Doorway.Care.Backups;
using Doorway.Care.Discovery;
using Doorway.Care.Messaging;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.GoLive;

/// <summary>What a practice needs before its first patient, each with how it stands today.</summary>
public sealed class ReadGoLive(DoorwayDb db, MailWay way, TextWay texts, BackupShelf shelf, TimeProvider clock)
{
    /// <param name="Current">The newest signature, when nothing of the matter has changed since.</param>
    /// <param name="Newest">The newest signature of all.</param>
    /// <param name="MaySign">True when it waits for the one who looks.</param>
    public sealed record Signed(GoLiveMatter Matter, GoLiveSignature? Current, GoLiveSignature? Newest, bool MaySign)
    {
        /// <summary>True when the one who looks may make another recovery kit.</summary>
        public bool MayRenew { get; init; }
    }

    public sealed record Standing
    {
        public required Practice Practice { get; init; }
        public required IReadOnlyList<StaffMember> People { get; init; }
        /// <summary>Therapists and prescribers without a license in force today.</summary>
        public required IReadOnlyList<StaffMember> WithoutLicense { get; init; }
        public required MailStanding Mail { get; init; }
        /// <summary>Text messages are no condition: without them reminders go by mail.</summary>
        public required TextStanding Text { get; init; }
        /// <summary>Why the text of the proof has not left; told to an owner.</summary>
        public required string? TextFailure { get; init; }
        public required IReadOnlyList<Signed> Signatures { get; init; }
        public required BackupStanding Backup { get; init; }
        public required RestoreStanding Restore { get; init; }
        public required bool HasPrices { get; init; }

        public bool Has(StaffRoles role) => People.Any(p => p.Roles.HasFlag(role));
        /// <summary>What must be so before somebody is invited; prices and a prescriber of one's own are no condition.</summary>
        public int Open => (Has(StaffRoles.Therapist) ? 0 : 1) + (Has(StaffRoles.MedicalDirector) ? 0 : 1) + (WithoutLicense.Count == 0 ? 0 : 1)
            + (Mail.Arrives ? 0 : 1) + (Backup.IsFine ? 0 : 1) + (Restore.IsProven ? 0 : 1) + Signatures.Count(s => s.Current is null);
    }

    public async Task<Standing> Handle(Actor actor, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        var (home, roles) = (actor.Home.PracticeId, actor.Home.Roles);
        var practice = await scope.PracticeAsync(home, ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, practice.Zone).DateTime);
        var people = await scope.Read<StaffMember>().Where(s => s.PracticeId == home && s.HomePracticeId == null && s.LeftAt == null).OrderBy(s => s.Name).ToListAsync(ct);
        var licensed = (await LicensesInForce.OfAsync(scope, home, null, ct)).Where(l => l.ValidFrom <= today && today <= l.ValidUntil).Select(l => l.StaffMemberId).ToHashSet();
        var content = await GoLiveContent.OfAsync(scope, home, now, ct);
        var signatures = await scope.Read<GoLiveSignature>().Where(s => s.PracticeId == home).OrderBy(s => s.At).ToListAsync(ct);
        var text = await TextStanding.OfAsync(scope, home, texts, ct);
        return new Standing
        {
            Practice = practice,
            People = people,
            WithoutLicense = [.. people.Where(p => (p.Roles & (StaffRoles.Therapist | StaffRoles.Prescriber)) != 0 && !licensed.Contains(p.Id))],
            Mail = await MailStanding.OfAsync(scope, home, way, ct),
            Text = text,
            TextFailure = roles.Contains(Role.Owner) ? await text.FailureAsync(scope, ct) : null,
            Backup = BackupStanding.Of(shelf, way, TimeProvider.System.GetUtcNow()),
            Restore = await RestoreStanding.OfAsync(scope, home, way, db.NewestMigration, now, ct),
            Signatures = [.. Enum.GetValues<GoLiveMatter>().Select(matter =>
            {
                var newest = signatures.LastOrDefault(s => s.Matter == matter);
                var current = newest?.ContentHash == content[matter] ? newest : null;
                return new Signed(matter, current, newest, current is null && roles.Contains(GoLiveContent.SignerOf(matter))) { MayRenew = matter == GoLiveMatter.RecoveryKit && roles.Contains(Role.Owner) };
            })],
            HasPrices = await scope.Read<VisitPrice>().AnyAsync(p => p.PracticeId == home, ct),
        };
    }
}
