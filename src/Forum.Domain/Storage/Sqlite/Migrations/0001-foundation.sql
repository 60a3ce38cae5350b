CREATE TABLE "Audiences" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Audiences" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Key" TEXT NOT NULL
);


CREATE TABLE "Groups" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Groups" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Listed" INTEGER NOT NULL
);


CREATE TABLE "Members" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Members" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "FoldedName" TEXT NOT NULL,
    "PasswordHash" TEXT NULL,
    "Email" TEXT NULL,
    "About" TEXT NOT NULL,
    "AboutHtml" TEXT NOT NULL,
    "JoinedAt" INTEGER NOT NULL,
    "Standing" INTEGER NOT NULL,
    "Language" TEXT NULL,
    "Theme" TEXT NULL,
    "AllReadAt" INTEGER NOT NULL,
    "AgreedRules" INTEGER NULL,
    "LeftAt" INTEGER NULL
);


CREATE TABLE "Sections" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sections" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Position" INTEGER NOT NULL
);


CREATE TABLE "SiteLogos" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SiteLogos" PRIMARY KEY AUTOINCREMENT,
    "Version" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Content" BLOB NOT NULL
);


CREATE TABLE "SitePages" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SitePages" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Html" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "EditorId" INTEGER NULL
);


CREATE TABLE "SiteSettings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SiteSettings" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Tagline" TEXT NOT NULL,
    "Welcome" TEXT NOT NULL,
    "WelcomeHtml" TEXT NOT NULL,
    "AccentHue" INTEGER NOT NULL,
    "Theme" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "RegistrationOpen" INTEGER NOT NULL,
    "ApproveFirstPost" INTEGER NOT NULL,
    "IsDemonstration" INTEGER NOT NULL,
    "LogoVersion" TEXT NOT NULL,
    "Secret" TEXT NOT NULL
);


CREATE TABLE "AudienceGroups" (
    "AudienceId" INTEGER NOT NULL,
    "GroupId" INTEGER NOT NULL,
    CONSTRAINT "PK_AudienceGroups" PRIMARY KEY ("AudienceId", "GroupId"),
    CONSTRAINT "FK_AudienceGroups_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_AudienceGroups_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Grants" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "HolderMemberId" INTEGER NULL,
    "HolderGroupId" INTEGER NULL,
    "Powers" TEXT NOT NULL,
    "ActsPerDay" INTEGER NULL,
    "SanctionDays" INTEGER NULL,
    "From" INTEGER NOT NULL,
    "Until" INTEGER NULL,
    "ParentId" INTEGER NULL,
    "Source" TEXT NOT NULL,
    "RevokedAt" INTEGER NULL,
    CONSTRAINT "FK_Grants_Grants_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Grants" ("Id"),
    CONSTRAINT "FK_Grants_Groups_HolderGroupId" FOREIGN KEY ("HolderGroupId") REFERENCES "Groups" ("Id"),
    CONSTRAINT "FK_Grants_Members_HolderMemberId" FOREIGN KEY ("HolderMemberId") REFERENCES "Members" ("Id")
);


CREATE TABLE "GroupMemberships" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GroupMemberships" PRIMARY KEY AUTOINCREMENT,
    "GroupId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "Since" INTEGER NOT NULL,
    "Until" INTEGER NULL,
    CONSTRAINT "FK_GroupMemberships_Groups_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Groups" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_GroupMemberships_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PasswordLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PasswordLinks" PRIMARY KEY AUTOINCREMENT,
    "TokenHash" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    "UsedAt" INTEGER NULL,
    CONSTRAINT "FK_PasswordLinks_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sanctions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sanctions" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Reason" TEXT NOT NULL,
    "From" INTEGER NOT NULL,
    "Until" INTEGER NULL,
    "LiftedAt" INTEGER NULL,
    CONSTRAINT "FK_Sanctions_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "TokenHash" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "EndsAt" INTEGER NOT NULL,
    CONSTRAINT "FK_Sessions_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Boards" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Boards" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "SectionId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "Formats" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "ThreadCount" INTEGER NOT NULL,
    "PostCount" INTEGER NOT NULL,
    CONSTRAINT "FK_Boards_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Boards_Sections_SectionId" FOREIGN KEY ("SectionId") REFERENCES "Sections" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Acts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Acts" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Power" TEXT NOT NULL,
    "MemberId" INTEGER NULL,
    "GrantId" INTEGER NULL,
    "Reason" TEXT NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "BoardId" INTEGER NULL,
    "ThreadId" INTEGER NULL,
    "PostId" INTEGER NULL,
    "GroupId" INTEGER NULL,
    "SubjectId" INTEGER NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "UndoneById" INTEGER NULL,
    CONSTRAINT "FK_Acts_Acts_UndoneById" FOREIGN KEY ("UndoneById") REFERENCES "Acts" ("Id"),
    CONSTRAINT "FK_Acts_Grants_GrantId" FOREIGN KEY ("GrantId") REFERENCES "Grants" ("Id"),
    CONSTRAINT "FK_Acts_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id")
);


CREATE TABLE "GrantScopes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GrantScopes" PRIMARY KEY AUTOINCREMENT,
    "GrantId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "TargetId" INTEGER NOT NULL,
    "Tag" TEXT NOT NULL,
    CONSTRAINT "FK_GrantScopes_Grants_GrantId" FOREIGN KEY ("GrantId") REFERENCES "Grants" ("Id") ON DELETE CASCADE
);


CREATE TABLE "BoardReadMarks" (
    "MemberId" INTEGER NOT NULL,
    "BoardId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_BoardReadMarks" PRIMARY KEY ("MemberId", "BoardId"),
    CONSTRAINT "FK_BoardReadMarks_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_BoardReadMarks_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Threads" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Threads" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "BoardId" INTEGER NOT NULL,
    "AudienceId" INTEGER NOT NULL,
    "Format" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "LastPostAt" INTEGER NOT NULL,
    "LastPosterId" INTEGER NOT NULL,
    "PostCount" INTEGER NOT NULL,
    "Score" INTEGER NOT NULL,
    "LockedAt" INTEGER NULL,
    "PinnedAt" INTEGER NULL,
    "State" INTEGER NOT NULL,
    "AcceptedPostId" INTEGER NULL,
    "TagLine" TEXT NOT NULL,
    CONSTRAINT "FK_Threads_Audiences_AudienceId" FOREIGN KEY ("AudienceId") REFERENCES "Audiences" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Threads_Boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "Boards" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Threads_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Threads_Members_LastPosterId" FOREIGN KEY ("LastPosterId") REFERENCES "Members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Posts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Posts" PRIMARY KEY AUTOINCREMENT,
    "PublicId" TEXT NOT NULL,
    "ThreadId" INTEGER NOT NULL,
    "Number" INTEGER NULL,
    "AuthorId" INTEGER NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "State" INTEGER NOT NULL,
    "Html" TEXT NOT NULL,
    "PipelineVersion" INTEGER NOT NULL,
    "Score" INTEGER NOT NULL,
    "ReplyToId" INTEGER NULL,
    "Official" INTEGER NOT NULL,
    "RevisionNumber" INTEGER NOT NULL,
    "EditedAt" INTEGER NULL,
    "Submission" TEXT NOT NULL,
    CONSTRAINT "FK_Posts_Members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "Members" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Posts_Posts_ReplyToId" FOREIGN KEY ("ReplyToId") REFERENCES "Posts" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_Posts_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ReadMarks" (
    "MemberId" INTEGER NOT NULL,
    "ThreadId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_ReadMarks" PRIMARY KEY ("MemberId", "ThreadId"),
    CONSTRAINT "FK_ReadMarks_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_ReadMarks_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ThreadTags" (
    "ThreadId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_ThreadTags" PRIMARY KEY ("ThreadId", "Name"),
    CONSTRAINT "FK_ThreadTags_Threads_ThreadId" FOREIGN KEY ("ThreadId") REFERENCES "Threads" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY AUTOINCREMENT,
    "PostId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Source" TEXT NOT NULL,
    "EditorId" INTEGER NULL,
    "At" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "FK_Revisions_Members_EditorId" FOREIGN KEY ("EditorId") REFERENCES "Members" ("Id"),
    CONSTRAINT "FK_Revisions_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "Votes" (
    "PostId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_Votes" PRIMARY KEY ("PostId", "MemberId"),
    CONSTRAINT "FK_Votes_Members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "Members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Votes_Posts_PostId" FOREIGN KEY ("PostId") REFERENCES "Posts" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_Acts_GrantId_At" ON "Acts" ("GrantId", "At");


CREATE INDEX "IX_Acts_GroupId_At" ON "Acts" ("GroupId", "At");


CREATE INDEX "IX_Acts_MemberId" ON "Acts" ("MemberId");


CREATE UNIQUE INDEX "IX_Acts_PublicId" ON "Acts" ("PublicId");


CREATE INDEX "IX_Acts_SubjectId_At" ON "Acts" ("SubjectId", "At");


CREATE INDEX "IX_Acts_ThreadId_At" ON "Acts" ("ThreadId", "At");


CREATE INDEX "IX_Acts_UndoneById" ON "Acts" ("UndoneById");


CREATE INDEX "IX_AudienceGroups_GroupId" ON "AudienceGroups" ("GroupId");


CREATE UNIQUE INDEX "IX_Audiences_Key" ON "Audiences" ("Key");


CREATE INDEX "IX_BoardReadMarks_BoardId" ON "BoardReadMarks" ("BoardId");


CREATE INDEX "IX_Boards_AudienceId" ON "Boards" ("AudienceId");


CREATE UNIQUE INDEX "IX_Boards_PublicId" ON "Boards" ("PublicId");


CREATE INDEX "IX_Boards_SectionId" ON "Boards" ("SectionId");


CREATE INDEX "IX_Grants_HolderGroupId" ON "Grants" ("HolderGroupId");


CREATE INDEX "IX_Grants_HolderMemberId" ON "Grants" ("HolderMemberId");


CREATE INDEX "IX_Grants_ParentId" ON "Grants" ("ParentId");


CREATE UNIQUE INDEX "IX_Grants_PublicId" ON "Grants" ("PublicId");


CREATE INDEX "IX_GrantScopes_GrantId" ON "GrantScopes" ("GrantId");


CREATE UNIQUE INDEX "IX_GroupMemberships_GroupId_MemberId" ON "GroupMemberships" ("GroupId", "MemberId");


CREATE INDEX "IX_GroupMemberships_MemberId" ON "GroupMemberships" ("MemberId");


CREATE UNIQUE INDEX "IX_Groups_FoldedName" ON "Groups" ("FoldedName");


CREATE UNIQUE INDEX "IX_Groups_PublicId" ON "Groups" ("PublicId");


CREATE UNIQUE INDEX "IX_Members_FoldedName" ON "Members" ("FoldedName");


CREATE UNIQUE INDEX "IX_Members_PublicId" ON "Members" ("PublicId");


CREATE INDEX "IX_PasswordLinks_MemberId" ON "PasswordLinks" ("MemberId");


CREATE UNIQUE INDEX "IX_PasswordLinks_TokenHash" ON "PasswordLinks" ("TokenHash");


CREATE INDEX "IX_Posts_AuthorId_CreatedAt" ON "Posts" ("AuthorId", "CreatedAt");


CREATE UNIQUE INDEX "IX_Posts_AuthorId_Submission" ON "Posts" ("AuthorId", "Submission");


CREATE INDEX "IX_Posts_PipelineVersion" ON "Posts" ("PipelineVersion");


CREATE UNIQUE INDEX "IX_Posts_PublicId" ON "Posts" ("PublicId");


CREATE INDEX "IX_Posts_ReplyToId" ON "Posts" ("ReplyToId");


CREATE INDEX "IX_Posts_State" ON "Posts" ("State") WHERE "State" = 1;


CREATE UNIQUE INDEX "IX_Posts_ThreadId_Number" ON "Posts" ("ThreadId", "Number");


CREATE INDEX "IX_Posts_ThreadId_Score_Number" ON "Posts" ("ThreadId", "Score" DESC, "Number");


CREATE INDEX "IX_ReadMarks_ThreadId" ON "ReadMarks" ("ThreadId");


CREATE INDEX "IX_Revisions_EditorId" ON "Revisions" ("EditorId");


CREATE UNIQUE INDEX "IX_Revisions_PostId_Number" ON "Revisions" ("PostId", "Number");


CREATE INDEX "IX_Sanctions_MemberId" ON "Sanctions" ("MemberId");


CREATE UNIQUE INDEX "IX_Sanctions_PublicId" ON "Sanctions" ("PublicId");


CREATE UNIQUE INDEX "IX_Sections_PublicId" ON "Sections" ("PublicId");


CREATE INDEX "IX_Sessions_MemberId" ON "Sessions" ("MemberId");


CREATE UNIQUE INDEX "IX_Sessions_PublicId" ON "Sessions" ("PublicId");


CREATE UNIQUE INDEX "IX_Sessions_TokenHash" ON "Sessions" ("TokenHash");


CREATE UNIQUE INDEX "IX_SitePages_Kind_Language_Version" ON "SitePages" ("Kind", "Language", "Version");


CREATE INDEX "IX_Threads_AudienceId_State_LastPostAt_PublicId" ON "Threads" ("AudienceId", "State", "LastPostAt", "PublicId");


CREATE INDEX "IX_Threads_AuthorId" ON "Threads" ("AuthorId");


CREATE INDEX "IX_Threads_BoardId_State_CreatedAt_PublicId" ON "Threads" ("BoardId", "State", "CreatedAt", "PublicId");


CREATE INDEX "IX_Threads_BoardId_State_LastPostAt_PublicId" ON "Threads" ("BoardId", "State", "LastPostAt", "PublicId");


CREATE INDEX "IX_Threads_BoardId_State_Score_PublicId" ON "Threads" ("BoardId", "State", "Score", "PublicId");


CREATE INDEX "IX_Threads_BoardId_State_PinnedAt" ON "Threads" ("BoardId", "State", "PinnedAt") WHERE "PinnedAt" IS NOT NULL;


CREATE INDEX "IX_Threads_LastPosterId" ON "Threads" ("LastPosterId");


CREATE UNIQUE INDEX "IX_Threads_PublicId" ON "Threads" ("PublicId");


CREATE INDEX "IX_Threads_Unanswered_Audience" ON "Threads" ("AudienceId", "State", "CreatedAt", "PublicId") WHERE "PostCount" = 1 AND "Format" = 2;


CREATE INDEX "IX_Threads_Unanswered_Board" ON "Threads" ("BoardId", "State", "CreatedAt", "PublicId") WHERE "PostCount" = 1 AND "Format" = 2;


CREATE INDEX "IX_ThreadTags_Name" ON "ThreadTags" ("Name");


CREATE INDEX "IX_Votes_MemberId" ON "Votes" ("MemberId");



INSERT INTO "Audiences" ("Id", "Kind", "Key") VALUES (1, 'Everyone', 'everyone'), (2, 'Members', 'members');

INSERT INTO "SiteSettings" ("Id", "Name", "Tagline", "Welcome", "WelcomeHtml", "AccentHue", "Theme", "Language", "RegistrationOpen", "ApproveFirstPost", "IsDemonstration", "LogoVersion", "Secret")
VALUES (1, 'Forum', '', '', '', 250, 'default', 'en', 1, 0, 0, '', '');
