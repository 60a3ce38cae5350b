using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace Forum.Web.Languages;

public static class LanguageSetup
{
    /// <summary>
    /// <see cref="Texts"/> can be injected wherever a request is answered. Its language is chosen when it is first asked for, so
    /// this needs no middleware; whoever is signed in must be known by then.
    /// </summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services, LanguageSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(settings);
        services.AddSingleton<Catalogue>();
        services.AddSingleton<LanguageChoice>();
        services.AddScoped(scope => scope.GetRequiredService<LanguageChoice>().For(scope.GetRequiredService<IHttpContextAccessor>().HttpContext));
        // By default all but ASCII becomes &#x…;, which is safe but makes a Russian page three times as long.
        return services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
