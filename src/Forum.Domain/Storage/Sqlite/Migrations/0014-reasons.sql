-- Reasons that the site offers to whoever acts by power, one a line.
ALTER TABLE "SiteSettings" ADD COLUMN "Reasons" TEXT NOT NULL DEFAULT '';
