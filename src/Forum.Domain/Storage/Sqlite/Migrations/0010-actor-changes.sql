CREATE TABLE "ActorChanges" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ActorChanges" PRIMARY KEY AUTOINCREMENT,
    "Count" INTEGER NOT NULL
);


INSERT INTO "ActorChanges" ("Id", "Count") VALUES (1, 0);


CREATE TRIGGER "ActorChanges_Members_Update" AFTER UPDATE ON "Members" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Members_Delete" AFTER DELETE ON "Members" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Sessions_Update" AFTER UPDATE ON "Sessions" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Sessions_Delete" AFTER DELETE ON "Sessions" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Sanctions_Insert" AFTER INSERT ON "Sanctions" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Sanctions_Update" AFTER UPDATE ON "Sanctions" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Sanctions_Delete" AFTER DELETE ON "Sanctions" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GroupMemberships_Insert" AFTER INSERT ON "GroupMemberships" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GroupMemberships_Update" AFTER UPDATE ON "GroupMemberships" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GroupMemberships_Delete" AFTER DELETE ON "GroupMemberships" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Audiences_Insert" AFTER INSERT ON "Audiences" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Audiences_Update" AFTER UPDATE ON "Audiences" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Audiences_Delete" AFTER DELETE ON "Audiences" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_AudienceGroups_Insert" AFTER INSERT ON "AudienceGroups" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_AudienceGroups_Update" AFTER UPDATE ON "AudienceGroups" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_AudienceGroups_Delete" AFTER DELETE ON "AudienceGroups" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Grants_Insert" AFTER INSERT ON "Grants" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Grants_Update" AFTER UPDATE ON "Grants" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Grants_Delete" AFTER DELETE ON "Grants" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GrantScopes_Insert" AFTER INSERT ON "GrantScopes" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GrantScopes_Update" AFTER UPDATE ON "GrantScopes" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_GrantScopes_Delete" AFTER DELETE ON "GrantScopes" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Acts_Insert" AFTER INSERT ON "Acts" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Acts_Update" AFTER UPDATE ON "Acts" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Acts_Delete" AFTER DELETE ON "Acts" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Drafts_Insert" AFTER INSERT ON "Drafts" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_Drafts_Delete" AFTER DELETE ON "Drafts" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteSettings_Insert" AFTER INSERT ON "SiteSettings" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteSettings_Update" AFTER UPDATE ON "SiteSettings" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteSettings_Delete" AFTER DELETE ON "SiteSettings" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SitePages_Insert" AFTER INSERT ON "SitePages" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SitePages_Update" AFTER UPDATE ON "SitePages" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SitePages_Delete" AFTER DELETE ON "SitePages" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteLogos_Insert" AFTER INSERT ON "SiteLogos" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteLogos_Update" AFTER UPDATE ON "SiteLogos" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;


CREATE TRIGGER "ActorChanges_SiteLogos_Delete" AFTER DELETE ON "SiteLogos" BEGIN UPDATE "ActorChanges" SET "Count" = "Count" + 1; END;
