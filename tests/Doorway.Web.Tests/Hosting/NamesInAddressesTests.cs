using System.Net;
using Doorway.Web.Tests.Harness;
using Doorway.Web.Tests.Screening.Referrals;

namespace Doorway.Web.Tests.Hosting;

/// <summary>Somebody is sought by name and the name stands in no address: not in the browser's history, nor in what a proxy keeps.</summary>
public sealed class NamesInAddressesTests(DemoPractices demos) : IClassFixture<DemoPractices>
{
    public static TheoryData<Engine, string, string> Lists => [.. Engines.With(["Inga Sorrel", "/patients"], ["Perrin Vale", "/people"]).Select(row => ((Engine)row[0], (string)row[1], (string)row[2]))];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_name_is_sought_without_standing_in_an_address(Engine engine, string who, string list)
    {
        var practice = await demos.OnAsync(engine);
        using var inga = await practice.AsAsync("Inga Sorrel");
        foreach (var person in new[] { "sought", "beside" })
            await inga.ImportAsync(Made.Bundle($"{person}{list[1..]}").Bytes());
        using var visitor = await practice.AsAsync(who);
        var all = await visitor.GetAsync(list);
        var names = NamesOn(all);
        var family = names[0].Split(',')[0];

        var found = await all.SubmitAsync("find", ("find", family.ToLowerInvariant()));
        Assert.Equal(($"{list}/found", ""), (found.Path, found.Address.Query));
        Assert.Equal(names.Where(n => n.Contains(family, StringComparison.OrdinalIgnoreCase)), NamesOn(found));
        Assert.NotEqual(names.Count, NamesOn(found).Count);
        Assert.Equal(family.ToLowerInvariant(), found.Document.QuerySelector("input[data-find]")!.GetAttribute("value"));
        // Back from a chart the same list stands there without a form being sent again; the menu's list is whole.
        Assert.Equal(NamesOn(found), NamesOn(await visitor.GetAsync($"{list}/found")));
        Assert.Equal(names, NamesOn(await visitor.GetAsync(list)));
        Assert.Equal(list, (await found.SubmitAsync("find", ("find", " "))).Path);
        (await found.SubmitAsync("find", ("find", "nobody-of-that-name"))).MustSay("Nobody by that name");

        // What somebody puts into the address by hand is not listened to, and no other site can ask in their name.
        Assert.Equal(names, NamesOn(await visitor.GetAsync($"{list}?find={family}")));
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostRawAsync(list, ("_handler", "find"), ("find", family))).Status);
    }

    private static List<string> NamesOn(Page page) => [.. page.Document.QuerySelectorAll("tbody th[scope=row]").Select(Page.Words)];
}
