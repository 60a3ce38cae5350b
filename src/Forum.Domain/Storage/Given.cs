namespace Forum.Domain.Storage;

/// <summary>A value that a query compares with: a filter that takes its values so can stand in a <see cref="PreparedQuery{TRow}"/>, which puts another in its place at every run.</summary>
internal sealed class Given<T>(T value) : IGiven
{
    public T Value { get; } = value;
    Type IGiven.Type => typeof(T);
}

internal interface IGiven
{
    Type Type { get; }
}
