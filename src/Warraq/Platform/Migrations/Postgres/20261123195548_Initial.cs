using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Warraq.Platform.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    story_number = table.Column<int>(type: "integer", nullable: false),
                    parent = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: false),
                    sender_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    matched = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    lang = table.Column<string>(type: "text", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    deck = table.Column<string>(type: "text", nullable: true),
                    kicker = table.Column<string>(type: "text", nullable: true),
                    slug = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    picture = table.Column<string>(type: "text", nullable: true),
                    credits = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "external_ids",
                columns: table => new
                {
                    origin = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_ids", x => new { x.origin, x.value });
                });

            migrationBuilder.CreateTable(
                name: "external_urls",
                columns: table => new
                {
                    origin = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_external_urls", x => new { x.origin, x.url });
                });

            migrationBuilder.CreateTable(
                name: "front_places",
                columns: table => new
                {
                    front = table.Column<string>(type: "text", nullable: false),
                    slot = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_front_places", x => new { x.front, x.slot, x.position });
                });

            migrationBuilder.CreateTable(
                name: "listing_names",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    name_id = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listing_names", x => new { x.kind, x.name_id, x.published_at, x.number });
                });

            migrationBuilder.CreateTable(
                name: "listings",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    top_section_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    lang = table.Column<string>(type: "text", nullable: false),
                    translation_group = table.Column<Guid>(type: "uuid", nullable: true),
                    headline = table.Column<string>(type: "text", nullable: false),
                    deck = table.Column<string>(type: "text", nullable: true),
                    kicker = table.Column<string>(type: "text", nullable: true),
                    slug = table.Column<string>(type: "text", nullable: false),
                    picture = table.Column<string>(type: "text", nullable: true),
                    byline = table.Column<string>(type: "text", nullable: true),
                    prominence = table.Column<int>(type: "integer", nullable: false),
                    comments_closed = table.Column<bool>(type: "boolean", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listings", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "named",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_named", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "names",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    lang = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_names", x => new { x.kind, x.id, x.lang });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    tags = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outbox_followers",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_followers", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox_stuck",
                columns: table => new
                {
                    follower = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    error = table.Column<string>(type: "text", nullable: false),
                    next_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_stuck", x => new { x.follower, x.position });
                });

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    original = table.Column<string>(type: "text", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    credit = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pictures", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "reads",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    hour = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reads", x => new { x.number, x.hour });
                });

            migrationBuilder.CreateTable(
                name: "redirects",
                columns: table => new
                {
                    from = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirects", x => x.from);
                });

            migrationBuilder.CreateTable(
                name: "related",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    related = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_related", x => new { x.number, x.rank });
                });

            migrationBuilder.CreateTable(
                name: "sections",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    slug = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    hidden = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "senders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mail_hash = table.Column<string>(type: "text", nullable: false),
                    address_hash = table.Column<string>(type: "text", nullable: false),
                    network_hash = table.Column<string>(type: "text", nullable: false),
                    sealed_mail = table.Column<string>(type: "text", nullable: false),
                    first_seen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_senders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    lang = table.Column<string>(type: "text", nullable: false),
                    translation_group = table.Column<Guid>(type: "uuid", nullable: true),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    headline = table.Column<string>(type: "text", nullable: false),
                    deck = table.Column<string>(type: "text", nullable: true),
                    kicker = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: false),
                    picture = table.Column<string>(type: "text", nullable: true),
                    desk = table.Column<string>(type: "text", nullable: true),
                    assignee = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: true),
                    thread = table.Column<string>(type: "text", nullable: true),
                    prominence = table.Column<int>(type: "integer", nullable: false),
                    embargo_until = table.Column<long>(type: "bigint", nullable: true),
                    usage_terms = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    killed = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    publish_at = table.Column<long>(type: "bigint", nullable: true),
                    first_published_at = table.Column<long>(type: "bigint", nullable: true),
                    updated_at = table.Column<long>(type: "bigint", nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawn_as_error = table.Column<bool>(type: "boolean", nullable: false),
                    live_edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    comments_closed = table.Column<bool>(type: "boolean", nullable: false),
                    original = table.Column<string>(type: "text", nullable: true),
                    import_report = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "story_names",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_names", x => new { x.story_id, x.kind, x.name_id });
                });

            migrationBuilder.CreateTable(
                name: "strips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_strips", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject",
                table: "audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_bans_kind_value",
                table: "bans",
                columns: new[] { "kind", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_comments_sender_id_sent_at",
                table: "comments",
                columns: new[] { "sender_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_state_sent_at",
                table: "comments",
                columns: new[] { "state", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_story_number_state",
                table: "comments",
                columns: new[] { "story_number", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_corrections_number",
                table: "corrections",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_editions_number",
                table: "editions",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_editions_story_id_ordinal",
                table: "editions",
                columns: new[] { "story_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_external_ids_story_id",
                table: "external_ids",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_external_urls_story_id",
                table: "external_urls",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "ix_listing_names_number",
                table: "listing_names",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_listings_published_at_number",
                table: "listings",
                columns: new[] { "published_at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listings_section_id_published_at_number",
                table: "listings",
                columns: new[] { "section_id", "published_at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listings_top_section_id_published_at_number",
                table: "listings",
                columns: new[] { "top_section_id", "published_at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_listings_translation_group",
                table: "listings",
                column: "translation_group");

            migrationBuilder.CreateIndex(
                name: "ix_named_kind_slug",
                table: "named",
                columns: new[] { "kind", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_names_kind_key",
                table: "names",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_reads_hour",
                table: "reads",
                column: "hour");

            migrationBuilder.CreateIndex(
                name: "ix_related_related",
                table: "related",
                column: "related");

            migrationBuilder.CreateIndex(
                name: "ix_sections_slug",
                table: "sections",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_senders_address_hash",
                table: "senders",
                column: "address_hash");

            migrationBuilder.CreateIndex(
                name: "ix_senders_mail_hash_address_hash",
                table: "senders",
                columns: new[] { "mail_hash", "address_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_senders_network_hash",
                table: "senders",
                column: "network_hash");

            migrationBuilder.CreateIndex(
                name: "ix_stories_number",
                table: "stories",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stories_publish_at",
                table: "stories",
                column: "publish_at");

            migrationBuilder.CreateIndex(
                name: "ix_stories_state_changed_at",
                table: "stories",
                columns: new[] { "state", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_strips_expires_at",
                table: "strips",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "bans");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "external_ids");

            migrationBuilder.DropTable(
                name: "external_urls");

            migrationBuilder.DropTable(
                name: "front_places");

            migrationBuilder.DropTable(
                name: "listing_names");

            migrationBuilder.DropTable(
                name: "listings");

            migrationBuilder.DropTable(
                name: "named");

            migrationBuilder.DropTable(
                name: "names");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "outbox_followers");

            migrationBuilder.DropTable(
                name: "outbox_stuck");

            migrationBuilder.DropTable(
                name: "pictures");

            migrationBuilder.DropTable(
                name: "reads");

            migrationBuilder.DropTable(
                name: "redirects");

            migrationBuilder.DropTable(
                name: "related");

            migrationBuilder.DropTable(
                name: "sections");

            migrationBuilder.DropTable(
                name: "senders");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "stories");

            migrationBuilder.DropTable(
                name: "story_names");

            migrationBuilder.DropTable(
                name: "strips");
        }
    }
}
