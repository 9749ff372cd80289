namespace Doorway.Web.Kit.Frames;

/// <summary>What every page's frame shows about the practice and the person. Filled once per request.</summary>
public sealed class FrameFacts
{
    public string PracticeName { get; set; } = "Doorway";
    /// <summary>The name at the top of a phone or a side bar.</summary>
    public string PracticeShortName { get; set; } = "Doorway";
    /// <summary>As people read it: 303-555-0100. Empty: no number is shown.</summary>
    public string PracticePhone { get; set; } = "";
    public string PracticeAddress { get; set; } = "";
    /// <summary>"Denver": stands beside a time where people may be in another zone.</summary>
    public string PracticePlace { get; set; } = "";

    /// <summary>Whoever reads may choose Spanish. Never on staff pages.</summary>
    public bool OffersSpanish { get; set; }

    /// <summary>Whoever looks plays a patient, or sits beside one who is played: each of their pages says so.</summary>
    public bool IsPracticeRun { get; set; }

    public string PersonName { get; set; } = "";
    public string RoleName { get; set; } = "";
    public bool IsSignedIn { get; set; }

    /// <summary>"Dana on call to 6:00 pm". Empty: nobody is on call, and the frame says so. Null: not known to who looks.</summary>
    public string? OnCall { get; set; } = "";

    /// <summary>Main pages of the staff workspace, with what waits on each.</summary>
    public IReadOnlyList<NavItem> WorkNav { get; set; } = [];
    public IReadOnlyList<NavItem> PatientNav { get; set; } =
    [
        new("home", "Home", "/home", Icon: "house"),
        new("messages", "Messages", "/messages", Icon: "message-square"),
        new("journal", "Journal", "/journal", Icon: "notebook-pen"),
        new("record", "Record", "/record", Icon: "folder-open"),
    ];

    public string HelpHref { get; set; } = "/help";
    public string SignInHref { get; set; } = "/sign-in";
    public string AccountHref { get; set; } = "/account";
    public string SignOutHref { get; set; } = "/sign-out";
    /// <summary>Where the key "/" leads when the page has no find field of its own. Empty: nowhere.</summary>
    public string FindHref { get; set; } = "";
}

/// <summary>One link of a main menu; Key is what a page names as Current.</summary>
public sealed record NavItem(string Key, string Label, string Href, int? Count = null, string? CountMeans = null, string Icon = "");
