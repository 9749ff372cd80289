using Doorway.Care.Access;
using Doorway.Care.Consent;
using Doorway.Care.Discovery;
using Doorway.Care.Discovery.WaitingList;
using Doorway.Care.Episodes;
using Doorway.Care.Languages;
using Doorway.Care.Patients;
using Doorway.Care.Screening;
using Doorway.Clinical.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Demo.Stories.Steps;

/// <summary>Who somebody is, as they say it themselves.</summary>
internal sealed record Somebody
{
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string Pronouns { get; init; }
    public required DateOnly Born { get; init; }
    public required string SexAtBirth { get; init; }
    public required string Phone { get; init; }
    public required string Address { get; init; }
    public required NameEmergencyContact.Request Contact { get; init; }

    public string FullName => $"{GivenName} {FamilyName}";
    public string Email => $"{GivenName}@{FamilyName}.example".ToLowerInvariant();
}

/// <summary>From the first question to a patient who has arrived, and to the grant that lets the prescriber of another practice in.</summary>
internal sealed class Arriving(Cast cast, Somebody somebody, Team team)
{
    private Player? me;
    private Guid patientId;
    private Guid enquiryId;

    public Player Me => me ?? throw new InvalidOperationException("They have not been invited yet.");
    public Guid PatientId => patientId;
    public Team Team => team;
    public string FullName => somebody.FullName;

    public async Task WritesAsync(string words, string selfCheck = "")
    {
        await cast.DoAsync(Actor.Visitor(team.House.Id), (SendEnquiry send, Actor visitor) => send.Handle(visitor, new()
        {
            PracticeId = team.House.Id,
            Name = somebody.FullName,
            CalledName = somebody.GivenName,
            Email = somebody.Email,
            Phone = somebody.Phone,
            State = team.House.State,
            ReachBy = ReachBy.Email,
            Words = words,
            SelfCheck = selfCheck.Length == 0 ? null : SelfCheckAnswers.FromCodes(selfCheck),
        }));
        enquiryId = await cast.LookAsync(open => open.Read<Enquiry>().Where(e => e.Email == somebody.Email).Select(e => e.Id).SingleAsync());
    }

    public Task IsPutOnTheListAsync(DateOnly hearBy)
        => cast.DoAsync(team.Therapist, (PutOnWaitingList put, Actor actor) => put.Handle(actor, new() { EnquiryId = enquiryId, HearBy = hearBy, Origin = cast.Origin }));

    public Task IsOfferedAPlaceAsync(DateOnly until)
        => cast.DoAsync(team.Therapist, (OfferPlace offer, Actor actor) => offer.Handle(actor, new(enquiryId, somebody.GivenName, somebody.FamilyName, somebody.GivenName, until, cast.Origin)));

    public async Task IsInvitedAsync()
    {
        var patient = await cast.DoAsync(team.Therapist, (InviteEnquirer invite, Actor actor)
            => invite.Handle(actor, new(enquiryId, somebody.GivenName, somebody.FamilyName, somebody.GivenName, cast.Origin)));
        (patientId, me) = (patient.Id, new Player(patient.AccountId!.Value, somebody.FullName));
    }

    public async Task ArrivesAsync()
    {
        await SignsAsync(ConsentKind.PrivacyNotice);
        await SignsAsync(ConsentKind.Telehealth);
        await cast.DoAsync(Me, (DescribeYourself say, Actor actor)
            => say.Handle(actor, new(somebody.GivenName, somebody.Pronouns, somebody.GivenName, somebody.FamilyName, somebody.Born, somebody.SexAtBirth, somebody.Phone)));
        await cast.DoAsync(Me, (SayWhereYouLive say, Actor actor) => say.Handle(actor, new(somebody.Address, team.House.State)));
        await cast.DoAsync(Me, (NameEmergencyContact name, Actor actor) => name.Handle(actor, somebody.Contact));
    }

    public Task ReadsSpanishAsync() => cast.AskAsync(Me, async (ChooseLanguage choose, Actor actor) =>
    {
        await choose.Handle(actor, Language.Spanish);
        return true;
    });

    public Task<Consent> SignsAsync(ConsentKind kind, TouchKinds touch = TouchKinds.None, string? way = null)
        => cast.DoAsync(Me, (SignConsent sign, Actor actor) => sign.Handle(actor, new(kind, ConsentDocuments.Of(kind, Doorway.Care.Planning.CareWay.Of(way)).Version, FullName, touch, Recording: false)));

    public async Task PrescriberIsProposedAsync()
    {
        var found = await cast.AskAsync(team.Therapist, (FindClinicians find, Actor actor) => find.Handle(actor, team.Prescriber.Name));
        await cast.DoAsync(team.Therapist, (ProposeSharedCare propose, Actor actor)
            => propose.Handle(actor, new(patientId, found[0].PracticeId, found[0].StaffMemberId)));
    }

    public async Task SignsTheSharingAsync()
    {
        var grant = await cast.LookAsync(open => open.Read<SharedCare>().Where(g => g.PatientId == patientId).Select(g => g.Id).SingleAsync());
        await cast.DoAsync(Me, (SignSharedCare sign, Actor actor) => sign.Handle(actor, new(grant, FullName)));
    }

    public async Task PrescriberAcceptsAsync()
    {
        var invitation = await cast.LookAsync(async open =>
        {
            var grant = await open.Read<SharedCare>().SingleAsync(g => g.PatientId == patientId);
            return await open.Read<CareInvitation>().Where(i => i.SharedCareId == grant.Id).Select(i => i.Id).SingleAsync();
        });
        await cast.DoAsync(team.Prescriber, (AcceptCareInvitation accept, Actor actor) => accept.Handle(actor, new(invitation, Declines: false)));
        cast.HasNewPlace(team.Prescriber);
    }
}
