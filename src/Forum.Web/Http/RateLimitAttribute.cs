namespace Forum.Web.Http;

/// <summary>Counts the calls of a page handler (OnPost…, OnGet…) under a policy; beyond its rate the visitor gets the form back with 429.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RateLimitAttribute(RatePolicy policy) : Attribute
{
    public RatePolicy Policy { get; } = policy;
}
