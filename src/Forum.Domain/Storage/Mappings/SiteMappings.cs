using Forum.Domain.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Forum.Domain.Storage.Mappings;

internal sealed class SiteSettingsMapping : IEntityTypeConfiguration<SiteSettings>
{
    public void Configure(EntityTypeBuilder<SiteSettings> builder) => builder.ToTable("SiteSettings");
}

internal sealed class SiteLogoMapping : IEntityTypeConfiguration<SiteLogo>
{
    public void Configure(EntityTypeBuilder<SiteLogo> builder) => builder.ToTable("SiteLogos");
}

internal sealed class SitePageMapping : IEntityTypeConfiguration<SitePage>
{
    public void Configure(EntityTypeBuilder<SitePage> builder)
    {
        builder.ToTable("SitePages");
        builder
            .HasIndex(p => new
            {
                p.Kind,
                p.Language,
                p.Version,
            })
            .IsUnique();
        builder.Property(p => p.Kind).HasConversion<string>();
    }
}
