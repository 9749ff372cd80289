using Doorway.Web.Demo.Stories.Steps;

namespace Doorway.Web.Demo.Stories;

/// <summary>Has written, and waits for an answer.</summary>
internal sealed class MarenAlder : Story
{
    public MarenAlder(Cast cast, DateTimeOffset present) : base(cast, present)
    {
        var maren = new Arriving(cast, new Somebody
        {
            GivenName = "Maren",
            FamilyName = "Alder",
            Pronouns = "she/her",
            Born = new DateOnly(1991, 8, 2),
            SexAtBirth = "Female",
            Phone = "303-555-0171",
            Address = "8 Millrace Road, Longmont 80501",
            Contact = new("Bea Alder", "303-555-0172", "my aunt", Care.Screening.MayBeCalledFor.EmergencyOnly),
        }, cast.First);
        Ago(5, () => maren.WritesAsync(
            "My sister told me about this. I have had two bad winters and I am not sure that I want another pill. I would like to ask a few things before I decide anything.",
            "brings=mood age=18-64 vessels=none body=unsure mind=none safe=hard"));
    }
}
