using Doorway.Clinical.Eligibility;

namespace Doorway.Clinical.Dosing;

/// <summary>Licences, on call, channels, and one session at a time.</summary>
internal static class PeopleReasons
{
    internal static void Apply(ReadinessList list)
    {
        Licence(list, "prescriber-licence", "prescriber", list.Facts.PrescriberLicences);
        Licence(list, "therapist-licence", "therapist", list.Facts.TherapistLicences);
        OnCall(list);
        Channels(list);
        if (list.Facts.Setting != CareSetting.Home) return;
        bool? alone = list.Facts.OtherHomeSessionsOfTherapist is { } others ? others == 0 : null;
        list.Ask("one-home-session", alone, "No other home session.", "The therapist holds another home session now.", "Whether the therapist holds another home session is not known.");
    }

    private static void Licence(ReadinessList list, string id, string who, IReadOnlyList<LicenceFact>? licences)
    {
        var today = list.Facts.Today;
        if (list.Facts.PatientState is not { Length: > 0 } state || list.Facts.PlaceConfirmedOn != today)
        {
            list.Cannot(id, "Where the patient is today is not confirmed.");
            return;
        }
        if (licences is null)
        {
            list.Cannot(id, $"The licences of the {who} are not known.");
            return;
        }
        var holds = licences.Any(l => string.Equals(l.State, state, StringComparison.OrdinalIgnoreCase) && l.From <= today && today <= (l.Until ?? DateOnly.MaxValue));
        list.Ask(id, holds, $"Licensed in {state}.", $"The {who} has no licence for {state} that holds today.");
    }

    private static void OnCall(ReadinessList list)
    {
        if (list.Facts.OnCall is not { } periods)
        {
            list.Cannot("on-call", "Who is on call is not known.");
            return;
        }
        var now = periods.FirstOrDefault(p => p.From <= list.Now && list.Now < p.Until);
        if (now is null) list.NotMet("on-call", "Nobody is on call now.");
        else list.Met("on-call", $"{now.Name}, until {now.Until:HH:mm}.");
    }

    private static void Channels(ReadinessList list)
    {
        if (list.Facts.Channels is not { } channels)
        {
            list.Cannot("channel", "Which channels an alarm would take is not known.");
            return;
        }
        if (channels.Count == 0)
        {
            list.NotMet("channel", "No channel is named for an alarm.");
            return;
        }
        var unproven = channels.Where(c => !IsProven(list, c)).Select(c => c.Step).ToList();
        list.Ask("channel", unproven.Count == 0, "Every channel is proven.", $"Not proven: {string.Join(", ", unproven)}.");
    }

    // A page proves itself by its heartbeat, a call by having been made today, an adapter within seven days.
    private static bool IsProven(ReadinessList list, ChannelFact channel)
    {
        if (channel.ProvenAt is not { } at || at > list.Now) return false;
        var age = list.Now - at;
        return channel.Kind switch
        {
            ChannelKind.OpenPage => age <= TimeSpan.FromSeconds((double)list.Limit("channel.heartbeat")),
            ChannelKind.HumanCall => DateOnly.FromDateTime(at.ToOffset(list.Now.Offset).Date) == DateOnly.FromDateTime(list.Now.Date),
            _ => age <= TimeSpan.FromDays((double)list.Limit("channel.days")),
        };
    }
}
