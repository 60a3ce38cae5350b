using System.Linq.Expressions;
using Forum.Domain.Threads;

namespace Forum.Web.Tests.Census;

/// <summary>Finds the tests of a query that decide what is seen, audiences and states, and takes one of them out.</summary>
/// <param name="wanted">The test to take out; null only finds.</param>
internal sealed class TestRemover(string? wanted) : ExpressionVisitor
{
    private static readonly Expression Yes = Expression.Constant(true);
    private static readonly Expression No = Expression.Constant(false);

    public HashSet<string> Found { get; } = [];

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var audience = node.Method.Name == "Contains" ? node.Arguments.Select(AudienceIn).FirstOrDefault(path => path is not null) : null;
        return audience is null ? base.VisitMethodCall(node) : Take(audience, Yes, node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        // Somebody's own threads: without the author they would be everybody's.
        if (node is { NodeType: ExpressionType.AndAlso, Right: BinaryExpression author } && AuthorIn(author) is { } own && TestsAuthors(node.Left))
            return Take(own, node.Left, node);
        if (node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual))
            return base.VisitBinary(node);
        var (left, right) = (Plain(node.Left), Plain(node.Right));
        if (AudienceIn(left) is { } audience && node.NodeType == ExpressionType.Equal)
            return Take(audience, Yes, node);
        if (left is MemberExpression { Member.Name: "State" } state && state.Type == typeof(PostState) && StateOf(right) is { } value)
            return node.NodeType == ExpressionType.NotEqual ? Take($"{Path(state)} != {value}", Yes, node)
                : value == PostState.Visible ? Take($"{Path(state)} == {value}", Yes, node)
                : value == PostState.Hidden ? Take($"{Path(state)} == {value}", No, node)
                : node;
        return base.VisitBinary(node);
    }

    protected override Expression VisitExtension(Expression node) => node;

    private Expression Take(string test, Expression instead, Expression node)
    {
        Found.Add(test);
        return test == wanted ? instead : node;
    }

    private static string? AudienceIn(Expression expression) =>
        Plain(expression) is MemberExpression { Member.Name: "AudienceId" } audience ? Path(audience) : null;

    private static string? AuthorIn(BinaryExpression test) =>
        test.NodeType == ExpressionType.Equal && Plain(test.Left) is MemberExpression { Member.Name: "AuthorId" or "ThreadAuthorId" } author
            ? Path(author)
            : null;

    private static bool TestsAuthors(Expression expression) => expression.ToString().Contains("AuthorAudienceId", StringComparison.Ordinal);

    private static PostState? StateOf(Expression expression) =>
        expression is ConstantExpression { Value: { } value } && value is int or PostState ? (PostState)(int)value : null;

    private static Expression Plain(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Plain(convert.Operand) : expression;

    private static string Path(Expression expression) =>
        Plain(expression) is MemberExpression { Expression: { } owner } member ? $"{Path(owner)}.{member.Member.Name}" : expression.Type.Name;
}
