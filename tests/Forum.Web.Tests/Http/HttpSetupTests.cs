using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Forum.Web.Tests.Http;

public sealed class HttpSetupTests
{
    [Fact]
    public async Task Starting_makes_no_keys_of_the_frameworks_data_protection()
    {
        await using var surface = await Surface.Start();
        var started = surface.Services.GetServices<IHostedService>().Select(service => service.GetType().Name);
        Assert.DoesNotContain("DataProtectionHostedService", started);
        Assert.IsType<EphemeralDataProtectionProvider>(surface.Services.GetRequiredService<IDataProtectionProvider>());
    }
}
