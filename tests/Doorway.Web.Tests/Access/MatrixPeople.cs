using Doorway.Care.Access;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Preparation;
using Doorway.Care.Staff;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Web.Tests.Access;

/// <summary>Two practices and everybody who may stand somehow to one patient of the first.</summary>
internal sealed class MatrixPeople(DateTimeOffset now)
{
    private readonly Dictionary<Standing, Guid> guests = new()
    {
        [Standing.GuestWithOpenGrant] = NewId(),
        [Standing.GuestWithRevokedGrant] = NewId(),
        [Standing.GuestWithExpiredGrant] = NewId(),
        [Standing.GuestWithoutGrant] = NewId(),
    };

    public Guid Practice { get; } = NewId();
    public Guid OtherPractice { get; } = NewId();
    public Guid Patient { get; } = NewId();
    public Guid OtherPatient { get; } = NewId();
    public Guid Session { get; } = NewId();
    private Guid Writer { get; } = NewId();
    private Guid Colleague { get; } = NewId();

    public Actor ActorFor(Role role, Standing standing) => standing switch
    {
        Standing.Machinery => Actor.Job("matrix"),
        Standing.OwnPatient => Of(role, new Membership(Practice, [role]) { PatientId = Patient, DosingSessionId = role == Role.Chaperone ? Session : Guid.Empty }),
        Standing.AnotherPatientOfThePractice => Of(role, new Membership(Practice, [role]) { PatientId = OtherPatient, DosingSessionId = role == Role.Chaperone ? NewId() : Guid.Empty }),
        Standing.AnotherPractice => Of(role, new Membership(OtherPractice, [role]) { PatientId = Patient, StaffMemberId = Writer, DosingSessionId = Session, ClinicToday = [Patient], ClinicSessionsToday = [Session] }),
        Standing.WroteIt => Of(role, new Membership(Practice, [role]) { StaffMemberId = Writer, ClinicToday = [Patient], ClinicSessionsToday = [Session] }),
        Standing.HasThePatientTodayInAnotherSession => Of(role, new Membership(Practice, [role]) { StaffMemberId = Colleague, ClinicToday = [Patient], ClinicSessionsToday = [NewId()] }),
        Standing.ColleagueOfThePractice => Of(role, new Membership(Practice, [role]) { StaffMemberId = Colleague }),
        _ => Of(role, new Membership(OtherPractice, [role]) { StaffMemberId = NewId() }, new Membership(Practice, [role]) { StaffMemberId = guests[standing], HomePracticeId = OtherPractice }),
    };

    /// <summary>Whom a column of this name means in the matrix.</summary>
    public Guid? Named(string column) => column switch
    {
        nameof(IPracticeRow.PracticeId) => Practice,
        nameof(IPatientRecord.PatientId) => Patient,
        nameof(IAuthored.AuthorStaffMemberId) or nameof(IOwned.OwnerStaffMemberId) or "StaffMemberId" => Writer,
        nameof(ISessionRow.DosingSessionId) => Session,
        _ => null,
    };

    /// <summary>A session has the id of its appointment.</summary>
    public Guid? IdFor(Type type) => type == typeof(DosingSession) || type == typeof(DosingAppointment) ? Session : null;

    public async Task MakeAsync(DoorwayDb db, MatrixRows rows)
    {
        var house = PracticeRow(Practice);
        db.AddRange(house, PracticeRow(OtherPractice));
        var writer = StaffRow(Writer, home: null);
        db.AddRange([writer, StaffRow(Colleague, home: null), .. guests.Values.Select(id => StaffRow(id, OtherPractice))]);
        var patient = PatientRow(Patient);
        db.AddRange(patient, PatientRow(OtherPatient));
        foreach (var known in new object[] { house, writer, patient })
            rows.Know(known);
        var episode = new Episode { PracticeId = Practice, Id = NewId(), PatientId = Patient, TherapistStaffMemberId = Writer, OpenedAt = now };
        db.Add(episode);
        rows.Know(episode);
        var open = Grant(episode, Standing.GuestWithOpenGrant, now.AddDays(30));
        var revoked = Grant(episode, Standing.GuestWithRevokedGrant, now.AddDays(30));
        revoked.Revoke(now);
        // A grant for another patient opens nothing of this one's.
        var elsewhere = Grant(episode, Standing.GuestWithoutGrant, now.AddDays(30), OtherPatient);
        db.AddRange(open, revoked, elsewhere, Grant(episode, Standing.GuestWithExpiredGrant, now.AddSeconds(-1)));
        rows.Know(open);
        await db.SaveChangesAsync();
    }

    private static Actor Of(Role role, params Membership[] places) => new(role switch
    {
        Role.Visitor => ActorKind.Visitor,
        Role.Patient => ActorKind.Patient,
        Role.Chaperone => ActorKind.Chaperone,
        Role.LinkHolder => ActorKind.LinkHolder,
        _ => ActorKind.Staff,
    }, "matrix", places);

    private SharedCare Grant(Episode episode, Standing standing, DateTimeOffset until, Guid? patient = null)
    {
        var grant = new SharedCare
        {
            PracticeId = Practice,
            Id = NewId(),
            PatientId = patient ?? Patient,
            EpisodeId = episode.Id,
            GuestPracticeId = OtherPractice,
            InvitedStaffMemberId = NewId(),
            Scope = "all of this care",
            ProposedAt = now.AddDays(-2),
            Until = until,
        };
        grant.Sign("Matrix Person", now.AddDays(-1));
        grant.Accept(guests[standing], now.AddDays(-1));
        return grant;
    }

    private static Practice PracticeRow(Guid id) => new()
    {
        PracticeId = id,
        Id = id,
        Name = "Matrix House",
        Phone = "303-555-0100",
        AddressLine = "1 Row Lane",
        City = "Denver",
        State = "CO",
        TimeZone = "America/Denver",
        MessagesAreRead = "On working days.",
    };

    private StaffMember StaffRow(Guid id, Guid? home) => new()
    {
        PracticeId = Practice,
        Id = id,
        Name = "Matrix Clinician",
        Credentials = "LCSW",
        Email = "matrix@people.example",
        Phone = "303-555-0100",
        Roles = StaffRoles.Therapist,
        HomePracticeId = home,
    };

    private Patient PatientRow(Guid id) => new()
    {
        PracticeId = Practice,
        Id = id,
        GivenName = "Matrix",
        FamilyName = "Person",
        CalledName = "Mat",
        Email = "mat@people.example",
        HomeState = "CO",
        SearchName = "matrix person",
        RegisteredAt = now,
    };

    private static Guid NewId() => Guid.CreateVersion7();
}
