using System.Linq.Expressions;
using Doorway.Care.Episodes;
using Doorway.Care.Patients;
using Doorway.Care.Storage;

namespace Doorway.Care.Access;

/// <summary>Each relation as one expression over a row: the same one filters a list and answers "may I".</summary>
internal static class Relations
{
    public static Expression<Func<T, bool>> Of<T>(Relation relation, Membership member, IQueryable<SharedCare> grants, DateTimeOffset now)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var samePractice = Same(Expression.Property(row, nameof(IPracticeRow.PracticeId)), member, nameof(Membership.PracticeId));
        Expression holds = relation switch
        {
            Relation.Practice or Relation.Member => samePractice,
            Relation.Machine => Expression.Constant(true),
            Relation.Own => And(samePractice, Same(PatientOf<T>(row), member, nameof(Membership.PatientId))),
            Relation.SharedCare => And(samePractice, Granted<T>(row, member, grants, now)),
            Relation.Author => And(samePractice, Same(Expression.Property(row, nameof(IAuthored.AuthorStaffMemberId)), member, nameof(Membership.StaffMemberId))),
            Relation.Self => And(samePractice, Same(SelfOf<T>(row), member, nameof(Membership.StaffMemberId))),
            Relation.OwnTask => And(samePractice, Expression.Equal(Expression.Property(row, nameof(IOwned.OwnerStaffMemberId)),
                Expression.Convert(Expression.Property(Expression.Constant(member), nameof(Membership.StaffMemberId)), typeof(Guid?)))),
            Relation.ClinicToday => And(samePractice, Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Expression.Property(Expression.Constant(member), nameof(Membership.ClinicToday)), PatientOf<T>(row))),
            Relation.ThisSession => And(samePractice, Same(SessionOf<T>(row), member, nameof(Membership.DosingSessionId))),
            Relation.SharedPassage => And(samePractice, And(
                Expression.NotEqual(Expression.Property(row, nameof(IShareable.SharedAt)), Expression.Constant(null, typeof(DateTimeOffset?))),
                Expression.Equal(Expression.Property(row, nameof(IShareable.TakenBackAt)), Expression.Constant(null, typeof(DateTimeOffset?))))),
            _ => throw new InvalidOperationException($"No expression for the relation {relation}."),
        };
        return Expression.Lambda<Func<T, bool>>(holds, row);
    }

    /// <summary>A guest enters only by a grant; staff of the house never need one.</summary>
    public static bool CanHold(Relation relation, Membership member) => relation switch
    {
        Relation.Practice => !member.IsGuest,
        Relation.SharedCare => member.IsGuest,
        Relation.SharedPassage or Relation.ClinicToday => !member.IsGuest,
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
        => Expression.Property(row, typeof(ISessionRow).IsAssignableFrom(typeof(T)) ? nameof(ISessionRow.DosingSessionId) : nameof(IPracticeRow.Id));

    private static MemberExpression SelfOf<T>(ParameterExpression row)
        => Expression.Property(row, typeof(T).GetProperty("StaffMemberId") is null ? nameof(IPracticeRow.Id) : "StaffMemberId");

    private static BinaryExpression Same(Expression left, Membership member, string property)
        => Expression.Equal(left, Expression.Property(Expression.Constant(member), property));

    private static BinaryExpression And(Expression left, Expression right) => Expression.AndAlso(left, right);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
