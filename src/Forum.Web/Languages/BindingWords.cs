using Microsoft.AspNetCore.Mvc;

namespace Forum.Web.Languages;

/// <summary>What the framework says of a value that it can't read (letters in a number), in the reader's language.</summary>
internal static class BindingWords
{
    public static IServiceCollection AddBindingWords(this IServiceCollection services)
    {
        services
            .AddOptions<MvcOptions>()
            .Configure<IHttpContextAccessor>(
                (mvc, accessor) =>
                {
                    var words = mvc.ModelBindingMessageProvider;
                    string Say() => accessor.HttpContext!.RequestServices.GetRequiredService<Texts>()["form.badValue"];
                    words.SetAttemptedValueIsInvalidAccessor((_, _) => Say());
                    words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say());
                    words.SetUnknownValueIsInvalidAccessor(_ => Say());
                    words.SetNonPropertyUnknownValueIsInvalidAccessor(Say);
                    words.SetValueIsInvalidAccessor(_ => Say());
                    words.SetValueMustNotBeNullAccessor(_ => Say());
                    words.SetValueMustBeANumberAccessor(_ => Say());
                    words.SetNonPropertyValueMustBeANumberAccessor(Say);
                    words.SetMissingBindRequiredValueAccessor(_ => Say());
                    words.SetMissingKeyOrValueAccessor(Say);
                    words.SetMissingRequestBodyRequiredValueAccessor(Say);
                }
            );
        return services;
    }
}
