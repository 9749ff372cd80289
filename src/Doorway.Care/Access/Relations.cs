using System.Collections.Concurrent;
using System.Linq.Expressions;
using Doorway.Care.Dosing;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Storage;

namespace Doorway.Care.Access;

/// <summary>Each relation as one expression over a row: the same one filters a list and answers "may I".</summary>
internal static class Relations
{
    private static readonly ConcurrentDictionary<(Type Row, Relation Relation), Delegate> Questions = new();

    public static Expression<Func<T, bool>> Of<T>(Relation relation, Membership member, IQueryable<SharedCare> grants, DateTimeOffset now)
        where T : class
    {
        var (row, who) = (Expression.Parameter(typeof(T), "row"), Expression.Constant(member));
        return Expression.Lambda<Func<T, bool>>(relation == Relation.SharedCare
            ? And(Same(Expression.Property(row, nameof(IPracticeRow.PracticeId)), who, nameof(Membership.PracticeId)), Granted<T>(row, member, grants, now))
            : Holds<T>(relation, row, who), row);
    }

    /// <summary>The same expression as a question about one row that is in hand. It is made ready once for all actors: compiled for each row
    /// that is added it took more time than adding it.</summary>
    public static Func<T, Membership, bool> Asked<T>(Relation relation) where T : class
        => (Func<T, Membership, bool>)Questions.GetOrAdd((typeof(T), relation), static key =>
        {
            var (row, who) = (Expression.Parameter(typeof(T), "row"), Expression.Parameter(typeof(Membership), "who"));
            return Expression.Lambda<Func<T, Membership, bool>>(Holds<T>(key.Relation, row, who), row, who).Compile(preferInterpretation: true);
        });

    private static Expression Holds<T>(Relation relation, ParameterExpression row, Expression who)
    {
        var samePractice = Same(Expression.Property(row, nameof(IPracticeRow.PracticeId)), who, nameof(Membership.PracticeId));
        return relation switch
        {
            Relation.Practice or Relation.Member => samePractice,
            Relation.Machine => Expression.Constant(true),
            Relation.Own => And(samePractice, Same(PatientOf<T>(row), who, nameof(Membership.PatientId))),
            Relation.Author => And(samePractice, Same(Expression.Property(row, nameof(IAuthored.AuthorStaffMemberId)), who, nameof(Membership.StaffMemberId))),
            Relation.Self => And(samePractice, Same(SelfOf<T>(row), who, nameof(Membership.StaffMemberId))),
            Relation.OwnTask => And(samePractice, Expression.Equal(Expression.Property(row, nameof(IOwned.OwnerStaffMemberId)),
                Expression.Convert(Expression.Property(who, nameof(Membership.StaffMemberId)), typeof(Guid?)))),
            Relation.ClinicToday => And(samePractice, Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Property(who, nameof(Membership.ClinicToday)), PatientOf<T>(row))),
            Relation.ClinicSessionToday => And(samePractice, Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Property(who, nameof(Membership.ClinicSessionsToday)), SessionOf<T>(row))),
            Relation.ThisSession => And(samePractice, Same(SessionOf<T>(row), who, nameof(Membership.DosingSessionId))),
            Relation.SharedPassage => And(samePractice, And(
                Expression.NotEqual(Expression.Property(row, nameof(IShareable.SharedAt)), Expression.Constant(null, typeof(DateTimeOffset?))),
                Expression.Equal(Expression.Property(row, nameof(IShareable.TakenBackAt)), Expression.Constant(null, typeof(DateTimeOffset?))))),
            _ => throw new InvalidOperationException($"No expression for the relation {relation}."),
        };
    }

    /// <summary>A guest enters only by a grant; staff of the house never need one.</summary>
    public static bool CanHold(Relation relation, Membership member) => relation switch
    {
        Relation.Practice => !member.IsGuest,
        Relation.SharedCare => member.IsGuest,
        Relation.SharedPassage or Relation.ClinicToday or Relation.ClinicSessionToday => !member.IsGuest,
        _ => true,
    };

    public static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var renamed = new Rename(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, renamed), left.Parameters[0]);
    }

    // grants.Any(g => same practice, same patient, this guest, accepted, not revoked, not over)
    private static MethodCallExpression Granted<T>(ParameterExpression row, Membership member, IQueryable<SharedCare> grants, DateTimeOffset now)
    {
        Expression<Func<SharedCare, bool>> open = g => g.GuestStaffMemberId == member.StaffMemberId
            && g.PracticeId == member.PracticeId && g.AcceptedAt != null && g.RevokedAt == null && g.Until > now;
        var grant = open.Parameters[0];
        var forPatient = Expression.Equal(Expression.Property(grant, nameof(SharedCare.PatientId)), PatientOf<T>(row));
        var both = Expression.Lambda<Func<SharedCare, bool>>(Expression.AndAlso(open.Body, forPatient), grant);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(SharedCare)], grants.Expression, both);
    }

    private static MemberExpression PatientOf<T>(ParameterExpression row)
        => Expression.Property(row, typeof(T) == typeof(Patient) ? nameof(IPracticeRow.Id) : nameof(IPatientRecord.PatientId));

    private static MemberExpression SessionOf<T>(ParameterExpression row)
        => Expression.Property(row, typeof(ISessionRow).IsAssignableFrom(typeof(T)) ? nameof(ISessionRow.DosingSessionId)
            : typeof(T) == typeof(ReadinessLift) ? nameof(ReadinessLift.AppointmentId) : nameof(IPracticeRow.Id));

    private static MemberExpression SelfOf<T>(ParameterExpression row)
        => Expression.Property(row, typeof(T).GetProperty("StaffMemberId") is null ? nameof(IPracticeRow.Id) : "StaffMemberId");

    private static BinaryExpression Same(Expression left, Expression who, string property)
        => Expression.Equal(left, Expression.Property(who, property));

    private static BinaryExpression And(Expression left, Expression right) => Expression.AndAlso(left, right);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
