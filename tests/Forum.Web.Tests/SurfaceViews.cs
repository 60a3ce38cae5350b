using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Forum.Web.Tests;

/// <summary>The views that belong to the surface, with the tests' own pages, but none of the forum's: no layout, no database.</summary>
internal sealed class SurfaceViews : ApplicationPart, IRazorCompiledItemProvider
{
    public override string Name => nameof(SurfaceViews);

    public IEnumerable<RazorCompiledItem> CompiledItems =>
        Items(typeof(Forum.Web.Http.KeptForm).Assembly)
            .Where(item => item.Identifier == Forum.Web.Http.KeptForm.ViewPath)
            .Concat(Items(typeof(SurfaceViews).Assembly));

    private static IReadOnlyList<RazorCompiledItem> Items(Assembly assembly) => new RazorCompiledItemLoader().LoadItems(assembly);
}
