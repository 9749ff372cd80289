using Doorway.Care.Episodes;
using Doorway.Web.Hosting;
using Doorway.Web.Kit;
using static Doorway.Care.Languages.Saying;

namespace Doorway.Web.Workspace.Screening;

internal static class SharingWords
{
    public static string Standing(SharedCare grant, TimeZoneInfo zone, DateTimeOffset now) => grant switch
    {
        { RevokedAt: { } at } => Say($"Taken back on {InWords.Moment(at, zone, now)}; closed"),
        { AcceptedAt: { } at } when grant.Until > now => Say($"Open since {InWords.Day(at, zone, now)}, until {InWords.Day(grant.Until, zone, now)} at the latest"),
        { AcceptedAt: not null } => "Over",
        { SignedAt: { } at } => Say($"Signed on {InWords.Day(at, zone, now)}; the clinician has not answered yet"),
        _ => "Not signed yet; nothing is open",
    };

    public static StateKind Kind(SharedCare grant, DateTimeOffset now) => grant.IsOpen(now) ? StateKind.Done : grant.RevokedAt is not null ? StateKind.NotBegun : StateKind.Waits;
}
