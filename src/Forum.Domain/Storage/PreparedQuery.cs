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
    private readonly System.Threading.Lock making = new();
    private volatile Made? made;

    /// <summary>What was made for the model of this database; null where nothing was yet.</summary>
    protected Delegate? Known(ForumDb db) => made is { } known && known.Model == db.Context.Model ? known.Run : null;

    /// <summary>
    /// Makes it ready, one asker after the other, on a database beside theirs: what is captured while it is translated belongs to nobody's request.
    /// </summary>
    protected TRun Prepare<TRun>(ForumDb db, Func<ForumDb, TRun> make)
        where TRun : Delegate
    {
        lock (making)
        {
            if (Known(db) is TRun known)
                return known;
            using var own = db.Beside();
            var run = make(own);
            made = new Made(own.Context.Model, run);
            return run;
        }
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
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second)
    {
        if (db.ChangesQueries)
            return query(db, new(first), new(second)).AsNoTracking().AsAsyncEnumerable();
        var run = Known(db) as Func<ForumContext, T1, T2, IAsyncEnumerable<TRow>> ?? Prepare(db, own => Make(own, first, second));
        return run(db.Context, first, second);
    }

    private Func<ForumContext, T1, T2, IAsyncEnumerable<TRow>> Make(ForumDb own, T1 first, T2 second)
    {
        var (a, b) = (new Given<T1>(first), new Given<T2>(second));
        var run = EF.CompileAsyncQuery(Function<Func<ForumContext, T1, T2, IQueryable<TRow>>>(query(own, a, b), a, b));
        // It is translated when it is asked first.
        _ = run(own.Context, first, second);
        return run;
    }
}

/// <inheritdoc/>
internal sealed class PreparedQuery<T1, T2, T3, TRow>(Func<ForumDb, Given<T1>, Given<T2>, Given<T3>, IQueryable<TRow>> query) : PreparedQuery<TRow>
    where TRow : class
{
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second, T3 third)
    {
        if (db.ChangesQueries)
            return query(db, new(first), new(second), new(third)).AsNoTracking().AsAsyncEnumerable();
        var run = Known(db) as Func<ForumContext, T1, T2, T3, IAsyncEnumerable<TRow>> ?? Prepare(db, own => Make(own, first, second, third));
        return run(db.Context, first, second, third);
    }

    private Func<ForumContext, T1, T2, T3, IAsyncEnumerable<TRow>> Make(ForumDb own, T1 first, T2 second, T3 third)
    {
        var (a, b, c) = (new Given<T1>(first), new Given<T2>(second), new Given<T3>(third));
        var run = EF.CompileAsyncQuery(Function<Func<ForumContext, T1, T2, T3, IQueryable<TRow>>>(query(own, a, b, c), a, b, c));
        // It is translated when it is asked first.
        _ = run(own.Context, first, second, third);
        return run;
    }
}

/// <inheritdoc/>
internal sealed class PreparedQuery<T1, T2, T3, T4, T5, T6, TRow>(
    Func<ForumDb, Given<T1>, Given<T2>, Given<T3>, Given<T4>, Given<T5>, Given<T6>, IQueryable<TRow>> query
) : PreparedQuery<TRow>
    where TRow : class
{
    public IAsyncEnumerable<TRow> Run(ForumDb db, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth)
    {
        if (db.ChangesQueries)
            return query(db, new(first), new(second), new(third), new(fourth), new(fifth), new(sixth)).AsNoTracking().AsAsyncEnumerable();
        var run =
            Known(db) as Func<ForumContext, T1, T2, T3, T4, T5, T6, IAsyncEnumerable<TRow>>
            ?? Prepare(db, own => Make(own, first, second, third, fourth, fifth, sixth));
        return run(db.Context, first, second, third, fourth, fifth, sixth);
    }

    private Func<ForumContext, T1, T2, T3, T4, T5, T6, IAsyncEnumerable<TRow>> Make(
        ForumDb own,
        T1 first,
        T2 second,
        T3 third,
        T4 fourth,
        T5 fifth,
        T6 sixth
    )
    {
        var (a, b, c, d, e, f) = (
            new Given<T1>(first),
            new Given<T2>(second),
            new Given<T3>(third),
            new Given<T4>(fourth),
            new Given<T5>(fifth),
            new Given<T6>(sixth)
        );
        var run = EF.CompileAsyncQuery(
            Function<Func<ForumContext, T1, T2, T3, T4, T5, T6, IQueryable<TRow>>>(query(own, a, b, c, d, e, f), a, b, c, d, e, f)
        );
        // It is translated when it is asked first.
        _ = run(own.Context, first, second, third, fourth, fifth, sixth);
        return run;
    }
}
