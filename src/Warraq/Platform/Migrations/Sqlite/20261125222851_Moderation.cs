using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Warraq.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Moderation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "by_paper",
                table: "comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "open_reports",
                table: "comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "text_key",
                table: "comments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "comment_letters",
                columns: table => new
                {
                    comment = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comment_letters", x => x.comment);
                });

            migrationBuilder.CreateTable(
                name: "comment_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    comment = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    address_hash = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    handled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comment_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moderation_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    comments = table.Column<int>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderation_acts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reader_notes",
                columns: table => new
                {
                    comment = table.Column<int>(type: "INTEGER", nullable: false),
                    story_number = table.Column<int>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reader_notes", x => x.comment);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comments_open_reports_number",
                table: "comments",
                columns: new[] { "open_reports", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_state_number",
                table: "comments",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_comments_text_key",
                table: "comments",
                column: "text_key");

            migrationBuilder.CreateIndex(
                name: "ix_comment_letters_sent_at_due_at",
                table: "comment_letters",
                columns: new[] { "sent_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_comment_reports_address_hash_at",
                table: "comment_reports",
                columns: new[] { "address_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_comment_reports_comment",
                table: "comment_reports",
                column: "comment");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_at",
                table: "moderation_acts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_acts_person_at",
                table: "moderation_acts",
                columns: new[] { "person", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_reader_notes_story_number_closed_at",
                table: "reader_notes",
                columns: new[] { "story_number", "closed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_letters");

            migrationBuilder.DropTable(
                name: "comment_reports");

            migrationBuilder.DropTable(
                name: "moderation_acts");

            migrationBuilder.DropTable(
                name: "reader_notes");

            migrationBuilder.DropIndex(
                name: "ix_comments_open_reports_number",
                table: "comments");

            migrationBuilder.DropIndex(
                name: "ix_comments_state_number",
                table: "comments");

            migrationBuilder.DropIndex(
                name: "ix_comments_text_key",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "by_paper",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "open_reports",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "text_key",
                table: "comments");
        }
    }
}
