namespace Doorway.Care.Access;

/// <summary>The access policy: one table, default deny. Each stage contributes its lines from its own file in this folder.</summary>
public static partial class Policy
{
    private static readonly Lazy<IReadOnlyList<PolicyRow>> AllRows = new(() =>
    [
        .. Discovery(), .. Arriving(), .. Consenting(), .. Messages(),
        .. Spine(),
        .. Planning(),
        .. Dosing(),
        .. Clinic(),
        .. Rems(),
        .. Screening(), .. WorkUp(),
        .. HardDays(),
        .. Notes(),
        .. After(), .. DailyChecks(),
        .. Referrals(),
        .. Knowledge(),
        .. GoLive(),
        .. FrontDesk(),
        .. Research(),
        .. Reminders(),
        .. Trainings(),
        .. Documents(),
        .. Visits(),
    ]);

    // Every query asks for its lines.
    private static readonly Lazy<ILookup<(Type, Operation), PolicyRow>> ByResource = new(() => Rows.ToLookup(r => (r.Resource, r.Operation)));

    public static IReadOnlyList<PolicyRow> Rows => AllRows.Value;

    public static IEnumerable<PolicyRow> For(Type resource, Operation operation) => ByResource.Value[(resource, operation)];

    /// <summary>True when some role of the actor has some line for it: the door of a route. Which rows is decided by the relation.</summary>
    public static bool Opens(Actor actor, Type resource, Operation operation)
        => For(resource, operation).Any(r => actor.Memberships.Any(m => m.Roles.Contains(r.Role)));

    private static IEnumerable<PolicyRow> Allow(Role role, Relation relation, Operation[] operations, params Type[] resources)
        => from resource in resources from operation in operations select new PolicyRow(role, resource, operation, relation);

    private static readonly Operation[] Read = [Operation.Read];
    private static readonly Operation[] ReadAdd = [Operation.Read, Operation.Add];
    private static readonly Operation[] ReadChange = [Operation.Read, Operation.Change];
    private static readonly Operation[] ReadAddChange = [Operation.Read, Operation.Add, Operation.Change];
}
