using System.Reflection;
using Doorway.Care.Access;
using Doorway.Care.Storage;
using Doorway.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Web.Tests.Access;

/// <summary>Every role, every resource of the policy, every operation, from every standing: what the table says and what the storage does.
/// The cells come from the table, so a new line is tried on its first day.</summary>
public sealed class AccessMatrixTests
{
    [Theory, EachEngine]
    public async Task The_storage_allows_what_the_policy_says_and_nothing_else(Engine engine)
    {
        await using var matrix = await Matrix.MakeAsync(engine);
        var cells = 0;
        var differences = new List<string>();
        foreach (var resource in Policy.Rows.Select(r => r.Resource).Distinct())
            foreach (var role in Enum.GetValues<Role>())
                foreach (var standing in Expected.StandingsOf(role))
                    foreach (var operation in Enum.GetValues<Operation>())
                    {
                        cells++;
                        var said = Says(resource, role, operation, standing, isShared: true);
                        var does = await matrix.AllowsAsync(resource, role, operation, standing);
                        if (said != does)
                            differences.Add($"{role} {operation} {resource.Name} as {standing}: the policy says {(said ? "yes" : "no")}, the storage {(does ? "yes" : "no")}");
                    }
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        Assert.True(cells > 500, $"Only {cells} cells were tried.");
    }

    [Theory, EachEngine]
    public async Task A_field_that_the_policy_does_not_show_is_read_as_blank(Engine engine)
    {
        await using var matrix = await Matrix.MakeAsync(engine);
        var tried = 0;
        foreach (var line in Policy.Rows.Where(r => r.Fields is not null && r.Operation == Operation.Read))
            foreach (var standing in Expected.StandingsOf(line.Role).Where(s => Expected.Holds(line, s, isShared: true)))
            {
                var shown = Policy.For(line.Resource, Operation.Read).Where(r => r.Role == line.Role && Expected.Holds(r, standing, isShared: true)).ToList();
                if (shown.Any(r => r.Fields is null))
                    continue;
                var fields = shown.SelectMany(r => r.Fields!).Concat(["PracticeId", "Id", "PatientId"]).ToHashSet();
                var leaks = await matrix.LeaksAsync(line.Resource, line.Role, standing, fields);
                Assert.True(leaks.Count == 0, $"{line.Role} as {standing} reads of {line.Resource.Name}: {string.Join(", ", leaks)}");
                tried++;
            }
        Assert.NotEqual(0, tried);
    }

    [Fact]
    public void The_matrix_sees_a_line_that_is_missing_and_one_that_is_too_wide()
    {
        var line = new PolicyRow(Role.Prescriber, typeof(Care.Patients.Patient), Operation.Read, Relation.SharedCare);
        Assert.True(Expected.Holds(line, Standing.GuestWithOpenGrant, isShared: false));
        Assert.False(Expected.Holds(line, Standing.GuestWithRevokedGrant, isShared: false));
        Assert.False(Expected.Holds(line with { Relation = Relation.Practice }, Standing.GuestWithOpenGrant, isShared: false));
        Assert.True(Expected.Holds(line with { Relation = Relation.Member }, Standing.GuestWithoutGrant, isShared: false));
    }

    private static bool Says(Type resource, Role role, Operation operation, Standing standing, bool isShared)
        => Policy.For(resource, operation).Any(line => line.Role == role && Expected.Holds(line, standing, isShared));

    /// <summary>The rows of the matrix in a database, and the questions asked of them.</summary>
    private sealed class Matrix : IAsyncDisposable
    {
        private static readonly MethodInfo AskMethod = typeof(Matrix).GetMethod(nameof(AskAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
        private static readonly MethodInfo ReadMethod = typeof(Matrix).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
        private readonly RunningPractice practice;
        private readonly MatrixPeople people;
        private readonly DateTimeOffset now;
        private readonly Dictionary<Type, object> rows = [];
        private readonly Dictionary<Type, object> fresh = [];

        private Matrix(RunningPractice practice)
        {
            this.practice = practice;
            now = practice.Now;
            people = new MatrixPeople(now);
        }

        public static async Task<Matrix> MakeAsync(Engine engine)
        {
            var matrix = new Matrix(await RunningPractice.StartAsync(engine, demo: false));
            await matrix.practice.LookAsync(async db =>
            {
                var maker = new MatrixRows(db, matrix.people, matrix.now);
                await matrix.people.MakeAsync(db, maker);
                foreach (var resource in Policy.Rows.Select(r => r.Resource).Distinct())
                    matrix.rows[resource] = maker.The(resource);
                await db.SaveChangesAsync();
                foreach (var resource in matrix.rows.Keys)
                    matrix.fresh[resource] = maker.Fresh(resource);
                return 0;
            });
            return matrix;
        }

        public Task<bool> AllowsAsync(Type resource, Role role, Operation operation, Standing standing)
            => (Task<bool>)AskMethod.MakeGenericMethod(resource).Invoke(this, [people.ActorFor(role, standing), operation])!;

        public async Task<IReadOnlyList<string>> LeaksAsync(Type resource, Role role, Standing standing, HashSet<string> fields)
        {
            var read = await (Task<object?>)ReadMethod.MakeGenericMethod(resource).Invoke(this, [people.ActorFor(role, standing)])!;
            Assert.NotNull(read);
            return [.. resource.GetProperties().Where(p => p.SetMethod is not null && !fields.Contains(p.Name) && !IsBlank(p.GetValue(read))).Select(p => p.Name)];
        }

        public ValueTask DisposeAsync() => practice.DisposeAsync();

        private async Task<bool> AskAsync<T>(Actor actor, Operation operation) where T : class, IPracticeRow
        {
            await using var scope = practice.Services.CreateAsyncScope();
            var open = scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(actor, now);
            try
            {
                if (operation == Operation.Add)
                {
                    await open.AddAsync((T)fresh[typeof(T)]);
                    return true;
                }
                var id = ((IPracticeRow)rows[typeof(T)]).Id;
                return await (operation == Operation.Read ? open.Read<T>() : open.Change<T>()).AnyAsync(r => r.Id == id);
            }
            catch (AccessDenied)
            {
                return false;
            }
        }

        private async Task<object?> ReadAsync<T>(Actor actor) where T : class, IPracticeRow
        {
            await using var scope = practice.Services.CreateAsyncScope();
            var id = ((IPracticeRow)rows[typeof(T)]).Id;
            return await scope.ServiceProvider.GetRequiredService<DoorwayDb>().For(actor, now).Read<T>().SingleOrDefaultAsync(r => r.Id == id);
        }

        private static bool IsBlank(object? value) => value switch
        {
            null or "" => true,
            SealedText text => text.IsEmpty,
            System.Collections.ICollection many => many.Count == 0,
            _ => value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())),
        };
    }
}
