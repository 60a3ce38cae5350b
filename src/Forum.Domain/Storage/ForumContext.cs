using Microsoft.EntityFrameworkCore;

namespace Forum.Domain.Storage;

internal sealed class ForumContext(DbContextOptions<ForumContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(ForumContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcTicks>();
}
