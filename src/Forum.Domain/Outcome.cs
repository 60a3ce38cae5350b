namespace Forum.Domain;

/// <summary>What became of a wish: the four answers that a verb or a reader can give. Bugs are exceptions, these are not.</summary>
public abstract record Outcome<T> : IRefusable
{
    private Outcome() { }

    /// <summary>Nothing was changed, and nothing may be.</summary>
    public bool IsRefusal => this is not Done;

    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>There is no such thing for this actor: it never existed, or is hidden from them. Both look alike.</summary>
    public sealed record NotFound : Outcome<T>;

    /// <summary>The actor could see it once where it stands, and it was hidden or deleted there since.</summary>
    public sealed record Gone : Outcome<T>;

    public sealed record Denied(Denial Why) : Outcome<T>;

    public sealed record Invalid(IReadOnlyList<Problem> Problems) : Outcome<T>;

    /// <summary>The same refusal as the answer of a verb with another result.</summary>
    /// <exception cref="InvalidOperationException">It was no refusal.</exception>
    public Outcome<TOther> As<TOther>() =>
        this switch
        {
            NotFound => new Outcome<TOther>.NotFound(),
            Gone => new Outcome<TOther>.Gone(),
            Denied(var why) => new Outcome<TOther>.Denied(why),
            Invalid(var problems) => new Outcome<TOther>.Invalid(problems),
            _ => throw new InvalidOperationException("Done is no refusal."),
        };

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Denial why) => new Denied(why);

    public static implicit operator Outcome<T>(Problem problem) => new Invalid([problem]);

    public static implicit operator Outcome<T>(List<Problem> problems) => new Invalid(problems);
}

/// <summary>The value of a verb that has nothing to tell but that it is done.</summary>
public readonly record struct Nothing;

/// <summary>An answer that storage can ask, whatever its value's type: a refusal commits nothing.</summary>
internal interface IRefusable
{
    bool IsRefusal { get; }
}
