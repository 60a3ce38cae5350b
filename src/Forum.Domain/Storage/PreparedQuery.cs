using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Forum.Domain.Storage;

/// <summary>
/// A query that is put together once and then only run, with other values each time. On a page that everybody reads, EF Core's way from the
/// expression to the statement costs more than the statement. It never tracks what it reads.
/// </summary>
internal abstract class PreparedQuery<TRow>
    where TRow : class
{
    private volatile Made? made;

    /// <summary>What was made for the model of this database; null where nothing was yet.</summary>
    protected Delegate? Known(ForumDb db) => made is { } known && known.Model == db.Context.Model ? known.Run : null;

    protected TRun Keep<TRun>(ForumDb db, TRun run)
        where TRun : Delegate
    {
        made = new Made(db.Context.Model, run);
        return run;
    }

    /// <summary>The query as a function of the database and of the values that stand in it.</summary>
    protected static Expression<TFunction> Function<TFunction>(IQueryable<TRow> query, params IReadOnlyList<IGiven> givens)
        where TFunction : Delegate
    {
        var values = givens.Select((given, i) => Expression.Parameter(given.Type, $"p{i}")).ToList();
        var body = new Substitution(givens, values).Visit(query.AsNoTracking().Expression);
        return Expression.Lambda<TFunction>(body, [Expression.Parameter(typeof(ForumContext), "context"), .. values]);
    }

    private sealed record Made(IModel Model, Delegate Run);

    private sealed class Substitution(IReadOnlyList<IGiven> givens, IReadOnlyList<ParameterExpression> values) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Member.Name != nameof(Given<>.Value) || node.Expression is null || !typeof(IGiven).IsAssignableFrom(node.Expression.Type))
                return base.VisitMember(node);
            var given = ValueOf(node.Expression);
            var place = givens.Index().FirstOrDefault(g => ReferenceEquals(g.Item, given), (-1, null!)).Index;
            return place < 0 ? base.VisitMember(node) : values[place];
        }

        /// <summary>What stands in a lambda's closure, however many lie within one another.</summary>
        private static object? ValueOf(Expression? expression) =>
            expression switch
            {
                ConstantExpression constant => constant.Value,
                MemberExpression { Member: FieldInfo field } member => field.GetValue(ValueOf(member.Expression)),
                _ => null,
            };
    }
}

/// <inheritdoc/>
internal sealed class PreparedQuery<T1, T2, TRow>(Func<ForumDb, Given<T1>, Given<T2>, IQueryable<TRow>> query) : PreparedQuery<TRow>
    where TRow : class
{
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second) =>
        db.ChangesQueries
            ? query(db, new(first), new(second)).AsNoTracking().AsAsyncEnumerable()
            : ((Known(db) as Func<ForumContext, T1, T2, IAsyncEnumerable<TRow>>) ?? Keep(db, Prepare(db, new(first), new(second))))(
                db.Context,
                first,
                second
            );

    private Func<ForumContext, T1, T2, IAsyncEnumerable<TRow>> Prepare(ForumDb db, Given<T1> a, Given<T2> b) =>
        EF.CompileAsyncQuery(Function<Func<ForumContext, T1, T2, IQueryable<TRow>>>(query(db, a, b), a, b));
}

/// <inheritdoc/>
internal sealed class PreparedQuery<T1, T2, T3, TRow>(Func<ForumDb, Given<T1>, Given<T2>, Given<T3>, IQueryable<TRow>> query) : PreparedQuery<TRow>
    where TRow : class
{
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second, T3 third) =>
        db.ChangesQueries
            ? query(db, new(first), new(second), new(third)).AsNoTracking().AsAsyncEnumerable()
            : ((Known(db) as Func<ForumContext, T1, T2, T3, IAsyncEnumerable<TRow>>) ?? Keep(db, Prepare(db, new(first), new(second), new(third))))(
                db.Context,
                first,
                second,
                third
            );

    private Func<ForumContext, T1, T2, T3, IAsyncEnumerable<TRow>> Prepare(ForumDb db, Given<T1> a, Given<T2> b, Given<T3> c) =>
        EF.CompileAsyncQuery(Function<Func<ForumContext, T1, T2, T3, IQueryable<TRow>>>(query(db, a, b, c), a, b, c));
}

/// <inheritdoc/>
internal sealed class PreparedQuery<T1, T2, T3, T4, T5, T6, TRow>(
    Func<ForumDb, Given<T1>, Given<T2>, Given<T3>, Given<T4>, Given<T5>, Given<T6>, IQueryable<TRow>> query
) : PreparedQuery<TRow>
    where TRow : class
{
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth) =>
        db.ChangesQueries
            ? query(db, new(first), new(second), new(third), new(fourth), new(fifth), new(sixth)).AsNoTracking().AsAsyncEnumerable()
            : (
                (Known(db) as Func<ForumContext, T1, T2, T3, T4, T5, T6, IAsyncEnumerable<TRow>>)
                ?? Keep(db, Prepare(db, new(first), new(second), new(third), new(fourth), new(fifth), new(sixth)))
            )(db.Context, first, second, third, fourth, fifth, sixth);

    private Func<ForumContext, T1, T2, T3, T4, T5, T6, IAsyncEnumerable<TRow>> Prepare(
        ForumDb db,
        Given<T1> a,
        Given<T2> b,
        Given<T3> c,
        Given<T4> d,
        Given<T5> e,
        Given<T6> f
    ) => EF.CompileAsyncQuery(Function<Func<ForumContext, T1, T2, T3, T4, T5, T6, IQueryable<TRow>>>(query(db, a, b, c, d, e, f), a, b, c, d, e, f));
}
