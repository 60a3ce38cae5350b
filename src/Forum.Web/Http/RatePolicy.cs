namespace Forum.Web.Http;

/// <summary>What is counted. Each has its own counters.</summary>
public enum RatePolicy
{
    Register,
    SignIn,
    ChangePassword,
    Claim,
    Post,
    Edit,
    Draft,
    Vote,
    Preview,
    Search,
    Suggest,
    TakeData,
    Certificate,
}

/// <summary>So many in each window of so much time.</summary>
public readonly record struct Rate(int Limit, TimeSpan Per);

/// <summary>Every limit of the site, in one place.</summary>
public static class Rates
{
    /// <summary>Many households or offices may share a /48; it may do this many times what a /64 may.</summary>
    public const int WideFactor = 8;

    public static Rate Of(RatePolicy policy) =>
        policy switch
        {
            RatePolicy.Register => new(5, TimeSpan.FromHours(1)),
            RatePolicy.SignIn => new(10, TimeSpan.FromMinutes(10)),
            RatePolicy.ChangePassword => new(5, TimeSpan.FromMinutes(10)),
            RatePolicy.Claim => new(10, TimeSpan.FromMinutes(10)),
            RatePolicy.Post => new(10, TimeSpan.FromMinutes(1)),
            RatePolicy.Edit => new(20, TimeSpan.FromMinutes(1)),
            RatePolicy.Draft => new(30, TimeSpan.FromMinutes(1)),
            RatePolicy.Vote => new(60, TimeSpan.FromMinutes(1)),
            RatePolicy.Preview => new(40, TimeSpan.FromMinutes(1)),
            RatePolicy.Search => new(60, TimeSpan.FromMinutes(1)),
            RatePolicy.Suggest => new(240, TimeSpan.FromMinutes(1)),
            RatePolicy.TakeData => new(5, TimeSpan.FromHours(1)),
            RatePolicy.Certificate => new(30, TimeSpan.FromMinutes(1)),
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "This policy has no rate."),
        };
}
