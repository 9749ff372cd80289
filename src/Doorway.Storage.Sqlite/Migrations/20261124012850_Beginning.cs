using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Doorway.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Beginning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    used_codes = table.Column<string>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_being_made = table.Column<bool>(type: "INTEGER", nullable: false),
                    clock_offset_minutes = table.Column<long>(type: "INTEGER", nullable: false),
                    set_up_token_hash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    last_run_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    address_line = table.Column<string>(type: "TEXT", nullable: false),
                    city = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    messages_are_read = table.Column<string>(type: "TEXT", nullable: false),
                    custodian_public_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ways_offered = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    offers_spanish = table.Column<bool>(type: "INTEGER", nullable: false),
                    messages_are_read_in_spanish = table.Column<string>(type: "TEXT", nullable: true),
                    is_front = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practices", x => new { x.practice_id, x.id });
                    table.UniqueConstraint("ak_practices_practice_id", x => x.practice_id);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_passkeys_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", nullable: false),
                    actor_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resources = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_entries_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "care_invitations",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_practice_name = table.Column<string>(type: "TEXT", nullable: false),
                    shared_care_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_called_name = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    declined_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_care_invitations", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_care_invitations_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "counted_tables",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    smallest_shown = table.Column<int>(type: "INTEGER", nullable: false),
                    tables = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_tables", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_counted_tables_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    device_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_one_time_links_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    sealed_body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    dropped_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_outbox_messages_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patients",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    called_name = table.Column<string>(type: "TEXT", nullable: false),
                    pronouns = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex_at_birth = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    home_state = table.Column<string>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_practice_run = table.Column<bool>(type: "INTEGER", nullable: false),
                    practice_run_ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patients", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_patients_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patients_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_members",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    credentials = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    home_practice_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    home_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_members", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_staff_members_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staff_members_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_rules",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    training = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    set_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_rules", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_rules_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit_prices",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    visits = table.Column<int>(type: "INTEGER", nullable: false),
                    each_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_prices", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_visit_prices_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_quiz_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    document_version = table.Column<string>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: false),
                    answer_id = table.Column<string>(type: "TEXT", nullable: false),
                    was_understood = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_quiz_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_consent_quiz_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_quiz_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    document_version = table.Column<string>(type: "TEXT", nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    place_state = table.Column<string>(type: "TEXT", nullable: true),
                    touch_agreed = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recording_agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    canonical_text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_consents_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "correction_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answered_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_correction_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_correction_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "course_measures",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    each_time = table.Column<string>(type: "TEXT", nullable: false),
                    monthly = table.Column<string>(type: "TEXT", nullable: false),
                    after_session = table.Column<string>(type: "TEXT", nullable: false),
                    chosen_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_course_measures", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_course_measures_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_course_measures_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "daily_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    word = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_daily_checks_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_daily_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    to_whom = table.Column<byte[]>(type: "BLOB", nullable: false),
                    why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosures", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_disclosures_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosures_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "elsewhere_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_elsewhere_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_elsewhere_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_elsewhere_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_contacts",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: false),
                    relationship = table.Column<byte[]>(type: "BLOB", nullable: false),
                    may_be_called_for = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_emergency_contacts", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_emergency_contacts_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_emergency_contacts_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    owner_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_first = table.Column<bool>(type: "INTEGER", nullable: false),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    done_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outcome = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_ups", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_follow_ups_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_ups_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "health_changes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    how = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seen_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    seen_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_health_changes", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_health_changes_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_health_changes_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    happened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    learned = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_incidents_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "insights",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    symbol = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    shared_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_insights", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_insights_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_insights_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    draft = table.Column<byte[]>(type: "BLOB", nullable: false),
                    draft_saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    marked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_journal_entries_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_journal_entries_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kept_skills",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    skill_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false),
                    let_go_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_skills", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_kept_skills_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_kept_skills_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_events",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    told_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_life_events", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_life_events_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_life_events_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patient_key",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_key", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_patient_key_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_key_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "patient_places",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_places", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_patient_places_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_patient_places_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_choices",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wanted = table.Column<bool>(type: "INTEGER", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    questions_hour = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_choices", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reminder_choices_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reminder_choices_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_ways",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_ways", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reminder_ways_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reminder_ways_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reported_allergies",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_system = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reaction = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reported_allergies", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reported_allergies_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reported_allergies_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reported_conditions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_system = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    onset_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reported_conditions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reported_conditions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reported_conditions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reported_medications",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_system = table.Column<string>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reported_medications", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reported_medications_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reported_medications_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reported_statuses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_so = table.Column<bool>(type: "INTEGER", nullable: true),
                    observed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reported_statuses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_reported_statuses_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reported_statuses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suicide_screenings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suicide_screenings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_suicide_screenings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_suicide_screenings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "antidepressant_trials",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drug = table.Column<byte[]>(type: "BLOB", nullable: false),
                    daily_dose_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    adequacy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    taken_when = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_in_error_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_antidepressant_trials", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_antidepressant_trials_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_antidepressant_trials_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_antidepressant_trials_staff_members_practice_id__0a65e046",
                        columns: x => new { x.practice_id, x.entered_in_error_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_antidepressant_trials_staff_members_practice_id__83a3e334",
                        columns: x => new { x.practice_id, x.recorded_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "boundary_complaints",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_boundary_complaints", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_boundary_complaints_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_boundary_complaints_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_boundary_complaints_staff_members_practice_id_st_ed3a8c3e",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "co_sign_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_signer_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_sign_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_co_sign_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_requests_staff_members_practice_id_autho_431c3c30",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_requests_staff_members_practice_id_co_si_c0b1f39f",
                        columns: x => new { x.practice_id, x.co_signer_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enquiries",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    called_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    is_outside_our_states = table.Column<bool>(type: "INTEGER", nullable: false),
                    reach_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sealed_words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sealed_self_check = table.Column<byte[]>(type: "BLOB", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    no_because = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    comes_to_our_states_since = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enquiries", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_enquiries_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enquiries_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enquiries_staff_members_practice_id_answered_by__bb94812d",
                        columns: x => new { x.practice_id, x.answered_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "episodes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    stage_since = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    protocol_id = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_episodes", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_episodes_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_episodes_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_episodes_staff_members_practice_id_therapist_sta_d54fc9fb",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "equipment_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    there = table.Column<string>(type: "TEXT", nullable: false),
                    missing = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_equipment_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_equipment_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_equipment_checks_staff_members_practice_id_staff_973c36d6",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "go_live_signatures",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_go_live_signatures", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_go_live_signatures_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_go_live_signatures_staff_members_practice_id_sta_925c9adf",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "home_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    systolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    diastolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    heart_rate_per_min = table.Column<int>(type: "INTEGER", nullable: true),
                    sp_o2_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    weight_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    height_millimetres = table.Column<int>(type: "INTEGER", nullable: true),
                    measured_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    rested_five_minutes = table.Column<bool>(type: "INTEGER", nullable: true),
                    accepted_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_readings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_home_readings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_readings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_readings_staff_members_practice_id_accepted_c10b993c",
                        columns: x => new { x.practice_id, x.accepted_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_referrals",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_key_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    imported_by = table.Column<string>(type: "TEXT", nullable: false),
                    imported_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resource_count = table.Column<int>(type: "INTEGER", nullable: false),
                    used_count = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_referrals", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_imported_referrals_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_referrals_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_referrals_staff_members_practice_id_imp_18a30732",
                        columns: x => new { x.practice_id, x.imported_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "licenses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licenses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_licenses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_licenses_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "loaded_wordings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", nullable: false),
                    instrument_version = table.Column<string>(type: "TEXT", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    licence_holder = table.Column<string>(type: "TEXT", nullable: false),
                    licence_reference = table.Column<string>(type: "TEXT", nullable: false),
                    permitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    safety_items = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loaded_wordings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_loaded_wordings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loaded_wordings_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_proofs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_to = table.Column<string>(type: "TEXT", nullable: false),
                    carrier = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    proven_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_proofs", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_mail_proofs_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mail_proofs_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medical_director_rulings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_kind = table.Column<string>(type: "TEXT", nullable: false),
                    entry_id = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    shipped_hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_director_rulings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_medical_director_rulings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_director_rulings_staff_members_practice__7fcf2733",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_drafts",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    window = table.Column<Guid>(type: "TEXT", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_drafts", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_note_drafts_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_drafts_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_drafts_staff_members_practice_id_author_sta_02e10fd6",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_supervisions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_signer_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    set_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_supervisions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_note_supervisions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_supervisions_staff_members_practice_id_co_s_1caa9378",
                        columns: x => new { x.practice_id, x.co_signer_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_supervisions_staff_members_practice_id_staf_8078378b",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_template_choices",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    template_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_template_choices", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_note_template_choices_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_template_choices_staff_members_practice_id__f95ac935",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "on_call_periods",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_on_call_periods", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_on_call_periods_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_on_call_periods_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pdmp_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    looked_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    looked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    finding = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    due_again_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pdmp_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_pdmp_checks_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pdmp_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pdmp_checks_staff_members_practice_id_looked_by__dc589e48",
                        columns: x => new { x.practice_id, x.looked_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "practice_runs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    played_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    because = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice_runs", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_practice_runs_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practice_runs_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_practice_runs_staff_members_practice_id_played_b_dd5fb895",
                        columns: x => new { x.practice_id, x.played_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "psychotherapy_notes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    key_for_author = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key_for_custodian = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_psychotherapy_notes", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_psychotherapy_notes_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_psychotherapy_notes_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_psychotherapy_notes_staff_members_practice_id_au_75b94601",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relapse_plans",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    early_signs = table.Column<byte[]>(type: "BLOB", nullable: false),
                    what_helped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first_days = table.Column<byte[]>(type: "BLOB", nullable: false),
                    whom_i_tell = table.Column<byte[]>(type: "BLOB", nullable: false),
                    when_i_call = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relapse_plans", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_relapse_plans_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relapse_plans_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relapse_plans_staff_members_practice_id_written__93504a6a",
                        columns: x => new { x.practice_id, x.written_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rems_certifications",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    certified_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    setting_name = table.Column<string>(type: "TEXT", nullable: false),
                    setting_address = table.Column<string>(type: "TEXT", nullable: false),
                    representative = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rems_certifications", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_rems_certifications_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_certifications_staff_members_practice_id_re_ee31d9da",
                        columns: x => new { x.practice_id, x.recorded_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rems_enrollments",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rems_enrollments", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_rems_enrollments_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_enrollments_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_enrollments_staff_members_practice_id_staff_9489109d",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "restore_proofs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    backup_made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    tables = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    texts_opened = table.Column<int>(type: "INTEGER", nullable: false),
                    migration = table.Column<string>(type: "TEXT", nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restore_proofs", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_restore_proofs_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_restore_proofs_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safety_plans",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    how_i_notice = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on_my_own = table.Column<byte[]>(type: "BLOB", nullable: false),
                    good_company = table.Column<byte[]>(type: "BLOB", nullable: false),
                    whom_i_tell = table.Column<byte[]>(type: "BLOB", nullable: false),
                    who_helps_as_their_work = table.Column<byte[]>(type: "BLOB", nullable: false),
                    safer_around_me = table.Column<byte[]>(type: "BLOB", nullable: false),
                    what_matters = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safety_plans", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_safety_plans_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_plans_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_safety_plans_staff_members_practice_id_written_b_5ed1a031",
                        columns: x => new { x.practice_id, x.written_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "skill_suggestions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    skill_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    suggested_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skill_suggestions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_skill_suggestions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skill_suggestions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skill_suggestions_staff_members_practice_id_ende_dcac0655",
                        columns: x => new { x.practice_id, x.ended_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_skill_suggestions_staff_members_practice_id_sugg_154836d7",
                        columns: x => new { x.practice_id, x.suggested_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "text_proofs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_to = table.Column<string>(type: "TEXT", nullable: false),
                    carrier = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outbox_message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    proven_at = table.Column<long>(type: "INTEGER", nullable: true),
                    wrong_codes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_proofs", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_text_proofs_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_text_proofs_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_trainings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trainings_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trust_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    words_in_spanish = table.Column<string>(type: "TEXT", nullable: false),
                    by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trust_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_trust_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trust_answers_staff_members_practice_id_by_staff_5bed8ad4",
                        columns: x => new { x.practice_id, x.by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    local_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<long>(type: "INTEGER", nullable: false),
                    length_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    booked_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    booked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    moved_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    moves = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_to_move_at = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_why = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    cancelled_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    marked = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    marked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    marked_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visits", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_visits_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_staff_members_practice_id_booked_by_staff_6fe60f88",
                        columns: x => new { x.practice_id, x.booked_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_visits_visits_practice_id_moved_from_id",
                        columns: x => new { x.practice_id, x.moved_from_id },
                        principalTable: "visits",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "working_diagnoses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    diagnosis_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    diagnosis_version = table.Column<int>(type: "INTEGER", nullable: false),
                    named = table.Column<byte[]>(type: "BLOB", nullable: false),
                    standing = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_indication = table.Column<bool>(type: "INTEGER", nullable: false),
                    since = table.Column<byte[]>(type: "BLOB", nullable: false),
                    said_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    told_patient = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_in_error = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_diagnoses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_working_diagnoses_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_diagnoses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_diagnoses_staff_members_practice_id_writ_1c987b10",
                        columns: x => new { x.practice_id, x.written_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_attestations",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    talk = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_attestations", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_consent_attestations_consents_practice_id_consent_id",
                        columns: x => new { x.practice_id, x.consent_id },
                        principalTable: "consents",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_attestations_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_attestations_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_attestations_staff_members_practice_id_s_9c42c6a1",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_withdrawals",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_withdrawals", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_consent_withdrawals_consents_practice_id_consent_id",
                        columns: x => new { x.practice_id, x.consent_id },
                        principalTable: "consents",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_withdrawals_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_withdrawals_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_withdrawals_staff_members_practice_id_re_b9ecde50",
                        columns: x => new { x.practice_id, x.recorded_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "touch_declined",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    touch = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_touch_declined", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_touch_declined_consents_practice_id_consent_id",
                        columns: x => new { x.practice_id, x.consent_id },
                        principalTable: "consents",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_declined_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_declined_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_touch_declined_staff_members_practice_id_recorde_e594f12e",
                        columns: x => new { x.practice_id, x.recorded_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_hand_overs",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    follow_up_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_hand_overs", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_follow_up_hand_overs_follow_ups_practice_id_follow_up_id",
                        columns: x => new { x.practice_id, x.follow_up_id },
                        principalTable: "follow_ups",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_hand_overs_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_up_hand_overs_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    insight_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    how_it_goes = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: true),
                    shared_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitments", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_commitments_insights_practice_id_insight_id",
                        columns: x => new { x.practice_id, x.insight_id },
                        principalTable: "insights",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_commitments_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_passages",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    symbol = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false),
                    shared_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_passages", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_journal_passages_journal_entries_practice_id_entry_id",
                        columns: x => new { x.practice_id, x.entry_id },
                        principalTable: "journal_entries",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_journal_passages_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_journal_passages_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medicine_changes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    reported_medication_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    dose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seen_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    seen_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medicine_changes", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_medicine_changes_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_changes_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_changes_reported_medications_practice_i_0d77ac96",
                        columns: x => new { x.practice_id, x.reported_medication_id },
                        principalTable: "reported_medications",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "co_sign_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    co_sign_request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    is_co_signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_sign_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_co_sign_answers_co_sign_requests_practice_id_co__c0ad4a61",
                        columns: x => new { x.practice_id, x.co_sign_request_id },
                        principalTable: "co_sign_requests",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_co_sign_answers_staff_members_practice_id_by_sta_d0e9eeeb",
                        columns: x => new { x.practice_id, x.by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waiting_places",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enquiry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    priority = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    sealed_reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hear_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_places", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_waiting_places_enquiries_practice_id_enquiry_id",
                        columns: x => new { x.practice_id, x.enquiry_id },
                        principalTable: "enquiries",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waiting_places_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waiting_places_staff_members_practice_id_added_b_887cbc89",
                        columns: x => new { x.practice_id, x.added_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closure_letters",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    parts = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    handed_over_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_by_prescriber_at = table.Column<long>(type: "INTEGER", nullable: true),
                    prescriber_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    prescriber_asks = table.Column<byte[]>(type: "BLOB", nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_name = table.Column<string>(type: "TEXT", nullable: true),
                    canonical_text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    read_by_patient_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closure_letters", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_closure_letters_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_closure_letters_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_closure_letters_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_closure_letters_staff_members_practice_id_therap_12184205",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_conversations_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conversations_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conversations_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "daily_check_choices",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wanted = table.Column<bool>(type: "INTEGER", nullable: true),
                    mail_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    suggested_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mailed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_check_choices", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_daily_check_choices_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_daily_check_choices_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_daily_check_choices_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_decisions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    what_would_change_it = table.Column<byte[]>(type: "BLOB", nullable: false),
                    conditions = table.Column<byte[]>(type: "BLOB", nullable: false),
                    in_spite = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decided_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    knowledge_hash = table.Column<string>(type: "TEXT", nullable: false),
                    findings_evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    evidence_sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    readable_at = table.Column<long>(type: "INTEGER", nullable: true),
                    superseded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eligibility_decisions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_eligibility_decisions_staff_members_practice_id__fc607488",
                        columns: x => new { x.practice_id, x.decided_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_visits",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prescriber_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    met = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    identity_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    patient_state = table.Column<string>(type: "TEXT", nullable: false),
                    was_licensed_there = table.Column<bool>(type: "INTEGER", nullable: false),
                    findings = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pdmp_checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    weight_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    height_millimetres = table.Column<int>(type: "INTEGER", nullable: true),
                    nyha = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    child_pugh = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_visits", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_evaluation_visits_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_visits_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_visits_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_visits_staff_members_practice_id_pres_5cd5b8a9",
                        columns: x => new { x.practice_id, x.prescriber_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "home_space_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_space_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_home_space_checks_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_space_checks_patient_places_practice_id_place_id",
                        columns: x => new { x.practice_id, x.place_id },
                        principalTable: "patient_places",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_space_checks_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_space_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "how_to_help_me",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    card_version = table.Column<int>(type: "INTEGER", nullable: false),
                    if_afraid = table.Column<byte[]>(type: "BLOB", nullable: false),
                    if_crying = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words_to_use = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words_to_avoid = table.Column<byte[]>(type: "BLOB", nullable: false),
                    please_dont = table.Column<byte[]>(type: "BLOB", nullable: false),
                    touch_agreed = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_how_to_help_me", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_how_to_help_me_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_how_to_help_me_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_how_to_help_me_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intake_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: false),
                    questions_version = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intake_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_intake_answers_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intake_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intake_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "intentions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    none_yet = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intentions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_intentions_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intentions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_intentions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lessons_read",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lesson_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lessons_read", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_lessons_read_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lessons_read_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lessons_read_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "maintenance_decisions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    therapist_reasons = table.Column<byte[]>(type: "BLOB", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    patient_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    patient_said_at = table.Column<long>(type: "INTEGER", nullable: true),
                    prescriber_agrees = table.Column<bool>(type: "INTEGER", nullable: true),
                    prescriber_reasons = table.Column<byte[]>(type: "BLOB", nullable: false),
                    prescriber_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_maintenance_decisions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_maintenance_decisions_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maintenance_decisions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maintenance_decisions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maintenance_decisions_staff_members_practice_id__48abf048",
                        columns: x => new { x.practice_id, x.prescriber_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_maintenance_decisions_staff_members_practice_id__c9e0cb7a",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "more_medicine_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    heard_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_dose_at = table.Column<long>(type: "INTEGER", nullable: true),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: true),
                    earliest_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_more_medicine_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_more_medicine_requests_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_requests_staff_members_practice_id_3b694752",
                        columns: x => new { x.practice_id, x.heard_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_sessions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    length_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    template_id = table.Column<string>(type: "TEXT", nullable: true),
                    template_version = table.Column<int>(type: "INTEGER", nullable: true),
                    notes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    covered = table.Column<string>(type: "TEXT", nullable: false),
                    home_checked = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_sessions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_preparation_sessions_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_sessions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_sessions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_sessions_staff_members_practice_id_t_b370e7b8",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrer_letters",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_whom = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrer_letters", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_referrer_letters_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrer_letters_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrer_letters_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "settled_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: false),
                    questions_version = table.Column<string>(type: "TEXT", nullable: false),
                    settled_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    how_it_was_asked = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settled_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_settled_answers_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settled_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settled_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_settled_answers_staff_members_practice_id_settle_eb907bbd",
                        columns: x => new { x.practice_id, x.settled_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shared_care",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    guest_practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: true),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    guest_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_care", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_shared_care_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shared_care_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shared_care_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "treatment_plans",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    protocol_id = table.Column<string>(type: "TEXT", nullable: false),
                    protocol_version = table.Column<string>(type: "TEXT", nullable: false),
                    sessions_before = table.Column<int>(type: "INTEGER", nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    goals = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stop_rules = table.Column<byte[]>(type: "BLOB", nullable: false),
                    preparation_sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    session_count = table.Column<int>(type: "INTEGER", nullable: false),
                    integration_sessions_each = table.Column<int>(type: "INTEGER", nullable: false),
                    spacing_days = table.Column<int>(type: "INTEGER", nullable: false),
                    gap_days = table.Column<string>(type: "TEXT", nullable: false),
                    first_dose_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    max_dose_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    infusion_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    spray_micrograms_per_milliliter = table.Column<long>(type: "INTEGER", nullable: true),
                    spray_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    spray_gap_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    booster_agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    booster_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    booster_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    booster_until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    medicine_reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    medicine_findings = table.Column<byte[]>(type: "BLOB", nullable: false),
                    medicine_knowledge_hash = table.Column<string>(type: "TEXT", nullable: true),
                    medicine_set_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    medicine_set_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_plans", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_treatment_plans_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plans_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plans_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plans_staff_members_practice_id_medici_a31a4719",
                        columns: x => new { x.practice_id, x.medicine_set_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_up_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    other_doctor = table.Column<byte[]>(type: "BLOB", nullable: false),
                    other_doctor_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    asked_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    overdue_from = table.Column<long>(type: "INTEGER", nullable: false),
                    owner_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    overdue_task_at = table.Column<long>(type: "INTEGER", nullable: true),
                    patient_says_done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_up_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_work_up_requests_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_requests_staff_members_practice_id_asked_f50cb304",
                        columns: x => new { x.practice_id, x.asked_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_requests_staff_members_practice_id_owner_6a7186f5",
                        columns: x => new { x.practice_id, x.owner_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_resources",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    imported_referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_resources", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_imported_resources_imported_referrals_practice_i_ea1e8c3a",
                        columns: x => new { x.practice_id, x.imported_referral_id },
                        principalTable: "imported_referrals",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_resources_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_imported_resources_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "license_withdrawals",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    license_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_license_withdrawals", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_license_withdrawals_licenses_practice_id_license_id",
                        columns: x => new { x.practice_id, x.license_id },
                        principalTable: "licenses",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_license_withdrawals_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "completed_instruments",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    total_score = table.Column<int>(type: "INTEGER", nullable: true),
                    band = table.Column<string>(type: "TEXT", nullable: true),
                    suicide_flag = table.Column<bool>(type: "INTEGER", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    wording_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_completed_instruments", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_completed_instruments_loaded_wordings_practice_i_4f9d72e0",
                        columns: x => new { x.practice_id, x.wording_id },
                        principalTable: "loaded_wordings",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_completed_instruments_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_completed_instruments_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "withdrawn_wordings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wording_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawn_wordings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_withdrawn_wordings_loaded_wordings_practice_id_wording_id",
                        columns: x => new { x.practice_id, x.wording_id },
                        principalTable: "loaded_wordings",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawn_wordings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawn_wordings_staff_members_practice_id_sta_617505f2",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_withdrawals",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    training_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_withdrawals", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_withdrawals_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_withdrawals_trainings_practice_id_training_id",
                        columns: x => new { x.practice_id, x.training_id },
                        principalTable: "trainings",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_media",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    metadata_removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    shared_at = table.Column<long>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_media", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_journal_media_journal_passages_practice_id_id",
                        columns: x => new { x.practice_id, x.id },
                        principalTable: "journal_passages",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_journal_media_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_journal_media_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "place_offers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    waiting_place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    given_name = table.Column<string>(type: "TEXT", nullable: false),
                    family_name = table.Column<string>(type: "TEXT", nullable: false),
                    called_name = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_offers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_place_offers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_offers_staff_members_practice_id_offered_b_12e4ee11",
                        columns: x => new { x.practice_id, x.offered_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_offers_waiting_places_practice_id_waiting_place_id",
                        columns: x => new { x.practice_id, x.waiting_place_id },
                        principalTable: "waiting_places",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_messages_conversations_practice_id_conversation_id",
                        columns: x => new { x.practice_id, x.conversation_id },
                        principalTable: "conversations",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_messages_staff_members_practice_id_from_staff_member_id",
                        columns: x => new { x.practice_id, x.from_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "more_medicine_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reply = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    prescriber_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_by_patient_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_more_medicine_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_more_medicine_answers_more_medicine_requests_pra_fbc167a0",
                        columns: x => new { x.practice_id, x.request_id },
                        principalTable: "more_medicine_requests",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_more_medicine_answers_staff_members_practice_id__b48728db",
                        columns: x => new { x.practice_id, x.prescriber_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preparation_addenda",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preparation_addenda", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_preparation_addenda_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_addenda_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_addenda_preparation_sessions_practic_d616e9cc",
                        columns: x => new { x.practice_id, x.note_id },
                        principalTable: "preparation_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preparation_addenda_staff_members_practice_id_au_aabc636c",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dosing_appointments",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    session_number = table.Column<int>(type: "INTEGER", nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    local_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    local_time = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<long>(type: "INTEGER", nullable: false),
                    integration_at = table.Column<long>(type: "INTEGER", nullable: true),
                    room = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancelled_because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dosing_appointments", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_dosing_appointments_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_appointments_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_appointments_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_appointments_staff_members_practice_id_th_fa5983e4",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_appointments_treatment_plans_practice_id_plan_id",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medication_orders",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    prescribed_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drug = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    strength_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_count = table.Column<int>(type: "INTEGER", nullable: false),
                    directions = table.Column<byte[]>(type: "BLOB", nullable: false),
                    quantity_reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pharmacy_name = table.Column<string>(type: "TEXT", nullable: false),
                    sent_elsewhere_how = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    filled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    filled_recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    lot_number = table.Column<string>(type: "TEXT", nullable: true),
                    beyond_use_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shipped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medication_orders", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_medication_orders_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medication_orders_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medication_orders_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medication_orders_staff_members_practice_id_fill_5753320c",
                        columns: x => new { x.practice_id, x.filled_recorded_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medication_orders_staff_members_practice_id_pres_18954bcf",
                        columns: x => new { x.practice_id, x.prescribed_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medication_orders_treatment_plans_practice_id_plan_id",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_agreements",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    signer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_agreements", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_agreements_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agreements_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agreements_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_agreements_treatment_plans_practice_id_plan_id",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_change_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_change_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_plan_change_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_change_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_change_requests_treatment_plans_practice_id_plan_id",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "treatment_plan_versions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    canonical_text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_treatment_plan_versions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_treatment_plan_versions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_versions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_versions_staff_members_practice_i_574d7218",
                        columns: x => new { x.practice_id, x.written_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_treatment_plan_versions_treatment_plans_practice_30b5fd38",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_up_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pregnancy = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    drug_screen = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ketamine = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reading = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    reading_words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    read_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true),
                    set_aside_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    set_aside_because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_up_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_work_up_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_answers_staff_members_practice_id_writte_0a8285c1",
                        columns: x => new { x.practice_id, x.written_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_answers_work_up_requests_practice_id_request_id",
                        columns: x => new { x.practice_id, x.request_id },
                        principalTable: "work_up_requests",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_up_letters",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_whom = table.Column<byte[]>(type: "BLOB", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_up_letters", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_work_up_letters_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_letters_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_work_up_letters_work_up_requests_practice_id_request_id",
                        columns: x => new { x.practice_id, x.request_id },
                        principalTable: "work_up_requests",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lesson_questions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lesson_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesson_questions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_lesson_questions_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_questions_messages_practice_id_message_id",
                        columns: x => new { x.practice_id, x.message_id },
                        principalTable: "messages",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_questions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_questions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_lesson_questions_staff_members_practice_id_answe_270c1ef6",
                        columns: x => new { x.practice_id, x.answered_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_readings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_message_readings_messages_practice_id_message_id",
                        columns: x => new { x.practice_id, x.message_id },
                        principalTable: "messages",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_readings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_readings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_readings_staff_members_practice_id_reade_a7efc67a",
                        columns: x => new { x.practice_id, x.reader_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_mails",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    outbox_message_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mail_instead_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_to_phone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_mails", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_appointment_mails_dosing_appointments_practice_i_c4057e54",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_mails_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_mails_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_mails_visits_practice_id_visit_id",
                        columns: x => new { x.practice_id, x.visit_id },
                        principalTable: "visits",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_letters",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    to_whom = table.Column<byte[]>(type: "BLOB", nullable: false),
                    written_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_letters", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_attendance_letters_dosing_appointments_practice__bd419496",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_letters_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_letters_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "chaperone_links",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chaperone_name = table.Column<string>(type: "TEXT", nullable: false),
                    therapist_name = table.Column<string>(type: "TEXT", nullable: false),
                    therapist_phone = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<byte[]>(type: "BLOB", nullable: false),
                    help_card = table.Column<byte[]>(type: "BLOB", nullable: false),
                    shows_how_far_along = table.Column<bool>(type: "INTEGER", nullable: false),
                    dispatch_number = table.Column<string>(type: "TEXT", nullable: true),
                    asks_for_readings = table.Column<bool>(type: "INTEGER", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chaperone_links", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_chaperone_links_dosing_appointments_practice_id__49cefedd",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chaperone_links_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chaperone_links_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "chaperones",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    lives_with_patient = table.Column<bool>(type: "INTEGER", nullable: false),
                    may_see = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    named_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_for_appointment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_privately_at = table.Column<long>(type: "INTEGER", nullable: true),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chaperones", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_chaperones_dosing_appointments_practice_id_confi_e730344c",
                        columns: x => new { x.practice_id, x.confirmed_for_appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chaperones_episodes_practice_id_episode_id",
                        columns: x => new { x.practice_id, x.episode_id },
                        principalTable: "episodes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chaperones_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_chaperones_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "day_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    time = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    needs_call = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_day_checks_dosing_appointments_practice_id_appointment_id",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_day_checks_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_day_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "day_of_facts",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_of_facts", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_day_of_facts_dosing_appointments_practice_id_dos_22e9c2d2",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_day_of_facts_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_day_of_facts_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nearby_reports",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nearby_reports", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_nearby_reports_dosing_appointments_practice_id_d_59b3b2d8",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_nearby_reports_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_nearby_reports_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "next_doses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    dose_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    findings = table.Column<byte[]>(type: "BLOB", nullable: false),
                    knowledge_hash = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_next_doses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_next_doses_dosing_appointments_practice_id_dosin_e6d3252d",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_next_doses_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_next_doses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_next_doses_staff_members_practice_id_decided_by__dec1c9aa",
                        columns: x => new { x.practice_id, x.decided_by_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_next_doses_treatment_plans_practice_id_plan_id",
                        columns: x => new { x.practice_id, x.plan_id },
                        principalTable: "treatment_plans",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "readiness_checks",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_go = table.Column<bool>(type: "INTEGER", nullable: false),
                    knowledge_hash = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readiness_checks", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_readiness_checks_dosing_appointments_practice_id_ad1eeb0e",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_readiness_checks_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_readiness_checks_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "readiness_lifts",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason_id = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readiness_lifts", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_readiness_lifts_dosing_appointments_practice_id__6f764b42",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_readiness_lifts_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_readiness_lifts_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vital_signs_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    systolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    diastolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    heart_rate_per_min = table.Column<int>(type: "INTEGER", nullable: true),
                    sp_o2_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    respiratory_rate_per_min = table.Column<int>(type: "INTEGER", nullable: true),
                    temperature_tenths_celsius = table.Column<int>(type: "INTEGER", nullable: true),
                    has_supplemental_oxygen = table.Column<bool>(type: "INTEGER", nullable: true),
                    on_second_oxygen_scale = table.Column<bool>(type: "INTEGER", nullable: true),
                    responds = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    measured_at = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vital_signs_readings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_vital_signs_readings_dosing_appointments_practic_7a94c11e",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vital_signs_readings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vital_signs_readings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medicine_counts",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_count = table.Column<int>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    matches_order = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medicine_counts", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_medicine_counts_medication_orders_practice_id_order_id",
                        columns: x => new { x.practice_id, x.order_id },
                        principalTable: "medication_orders",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_counts_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_counts_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medicine_disposals",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_count = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medicine_disposals", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_medicine_disposals_medication_orders_practice_id_order_id",
                        columns: x => new { x.practice_id, x.order_id },
                        principalTable: "medication_orders",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_disposals_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medicine_disposals_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "private_safety_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    chaperone_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_safe = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_private_safety_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_private_safety_answers_chaperones_practice_id_ch_1a1eaf61",
                        columns: x => new { x.practice_id, x.chaperone_id },
                        principalTable: "chaperones",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_private_safety_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_private_safety_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dosing_sessions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    episode_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    readiness_check_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    setting = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    reading_every_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    reading_every_after_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    reading_at_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    infusion_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    spray_micrograms_per_milliliter = table.Column<long>(type: "INTEGER", nullable: true),
                    spray_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    spray_gap_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    planned_dose_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    next_dose_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    max_dose_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    booster_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    booster_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    booster_until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    booster_declined_at = table.Column<long>(type: "INTEGER", nullable: true),
                    weight_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    phase = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    first_dose_at = table.Column<long>(type: "INTEGER", nullable: true),
                    infusion_ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_reading_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reading_asked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    link_lost_since = table.Column<long>(type: "INTEGER", nullable: true),
                    last_systolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    last_diastolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    last_pressure_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_heart_rate_per_min = table.Column<int>(type: "INTEGER", nullable: true),
                    last_heart_rate_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_sp_o2_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    last_sp_o2_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_respiratory_rate_per_min = table.Column<int>(type: "INTEGER", nullable: true),
                    last_respiratory_rate_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ending = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    released_to_name = table.Column<string>(type: "TEXT", nullable: true),
                    end_evidence = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dosing_sessions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_dosing_sessions_dosing_appointments_practice_id__5db9161a",
                        columns: x => new { x.practice_id, x.appointment_id },
                        principalTable: "dosing_appointments",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_sessions_next_doses_practice_id_next_dose_id",
                        columns: x => new { x.practice_id, x.next_dose_id },
                        principalTable: "next_doses",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_sessions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_sessions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dosing_sessions_readiness_checks_practice_id_rea_7f694a00",
                        columns: x => new { x.practice_id, x.readiness_check_id },
                        principalTable: "readiness_checks",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "accepted_readings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reading_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accepted_readings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_accepted_readings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accepted_readings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_accepted_readings_vital_signs_readings_practice__f0be27ab",
                        columns: x => new { x.practice_id, x.reading_id },
                        principalTable: "vital_signs_readings",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "administered_doses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    quarter_units = table.Column<int>(type: "INTEGER", nullable: false),
                    strength_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    dose_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    self_taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_booster = table.Column<bool>(type: "INTEGER", nullable: false),
                    lot_number = table.Column<string>(type: "TEXT", nullable: true),
                    use_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drawn_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    given_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    in_bag_micrograms = table.Column<long>(type: "INTEGER", nullable: true),
                    vial_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    planned_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    rate_microliters_per_hour = table.Column<int>(type: "INTEGER", nullable: true),
                    giving_ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    devices = table.Column<int>(type: "INTEGER", nullable: true),
                    sprays = table.Column<int>(type: "INTEGER", nullable: true),
                    spray_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    primed_sprays = table.Column<int>(type: "INTEGER", nullable: true),
                    bottle_microliters = table.Column<int>(type: "INTEGER", nullable: true),
                    rest_is_destroyed = table.Column<bool>(type: "INTEGER", nullable: false),
                    given_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hold_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    residue = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entered_in_error_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_administered_doses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_administered_doses_dosing_sessions_practice_id_d_07fe5e30",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_administered_doses_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_administered_doses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "adverse_events",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    began_at = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    actions = table.Column<byte[]>(type: "BLOB", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    outcome_at = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adverse_events", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_adverse_events_dosing_sessions_practice_id_dosin_113f39d0",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adverse_events_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_adverse_events_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "alarms",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", nullable: false),
                    priority = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    says = table.Column<string>(type: "TEXT", nullable: false),
                    because = table.Column<string>(type: "TEXT", nullable: false),
                    next_step = table.Column<string>(type: "TEXT", nullable: false),
                    protocol = table.Column<string>(type: "TEXT", nullable: true),
                    is_threat_to_life = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    raised_at_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    cleared_at_sequence = table.Column<int>(type: "INTEGER", nullable: true),
                    owner_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    acknowledged_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    acknowledged_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    cleared_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cleared_because = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alarms", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_alarms_dosing_sessions_practice_id_dosing_session_id",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alarms_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alarms_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_ins",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: false),
                    call_from = table.Column<long>(type: "INTEGER", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    needs_call = table.Column<bool>(type: "INTEGER", nullable: false),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_ins", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_check_ins_dosing_sessions_practice_id_dosing_session_id",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_ins_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_check_ins_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integration_sessions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    therapist_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    length_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    template_id = table.Column<string>(type: "TEXT", nullable: true),
                    template_version = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integration_sessions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_integration_sessions_dosing_sessions_practice_id_0dcc03a7",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_sessions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_sessions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_sessions_staff_members_practice_id_t_7c1cb6fb",
                        columns: x => new { x.practice_id, x.therapist_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measures_requests",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    instruments = table.Column<string>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminder_count = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures_requests", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_measures_requests_dosing_sessions_practice_id_do_74e39175",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measures_requests_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measures_requests_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "prescriber_reviews",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prescriber_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    may_go_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prescriber_reviews", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_prescriber_reviews_dosing_sessions_practice_id_d_e879072f",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriber_reviews_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriber_reviews_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriber_reviews_staff_members_practice_id_pre_3c786bad",
                        columns: x => new { x.practice_id, x.prescriber_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_prescriber_reviews_visits_practice_id_visit_id",
                        columns: x => new { x.practice_id, x.visit_id },
                        principalTable: "visits",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pressure_decisions",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    systolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    diastolic_mm_hg = table.Column<int>(type: "INTEGER", nullable: true),
                    because = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pressure_decisions", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_pressure_decisions_dosing_sessions_practice_id_d_b8212c5f",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pressure_decisions_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pressure_decisions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pressure_decisions_staff_members_practice_id_sta_0cfb114d",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_scorings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scale = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    scale_version = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_scorings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_recovery_scorings_dosing_sessions_practice_id_do_056b7d08",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recovery_scorings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recovery_scorings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rems_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    benzodiazepine = table.Column<bool>(type: "INTEGER", nullable: false),
                    hypnotic = table.Column<bool>(type: "INTEGER", nullable: false),
                    opioid = table.Column<bool>(type: "INTEGER", nullable: false),
                    stimulant = table.Column<bool>(type: "INTEGER", nullable: false),
                    maoi = table.Column<bool>(type: "INTEGER", nullable: false),
                    vitals_acceptable_before = table.Column<bool>(type: "INTEGER", nullable: false),
                    vitals_acceptable_at_end = table.Column<bool>(type: "INTEGER", nullable: false),
                    sedation = table.Column<bool>(type: "INTEGER", nullable: false),
                    sedation_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    sedation_until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    dissociation = table.Column<bool>(type: "INTEGER", nullable: false),
                    dissociation_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    dissociation_until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    respiratory_depression = table.Column<bool>(type: "INTEGER", nullable: false),
                    respiratory_depression_from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    respiratory_depression_until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    serious_event = table.Column<bool>(type: "INTEGER", nullable: false),
                    serious_what = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ready_at_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rems_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_rems_answers_dosing_sessions_practice_id_dosing__a1afb6f1",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rems_filings",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rems_filings", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_rems_filings_dosing_sessions_practice_id_dosing__aeae0bc5",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_filings_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rems_filings_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_notes",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    template_id = table.Column<string>(type: "TEXT", nullable: true),
                    template_version = table.Column<int>(type: "INTEGER", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    window = table.Column<Guid>(type: "TEXT", nullable: true),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_name = table.Column<string>(type: "TEXT", nullable: true),
                    signed_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    canonical_text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_notes", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_session_notes_dosing_sessions_practice_id_dosing_a8d65b18",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_session_notes_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_session_notes_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_session_notes_staff_members_practice_id_author_s_07a5b601",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "time_out_confirmations",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    dose_micrograms = table.Column<long>(type: "INTEGER", nullable: false),
                    is_booster = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_out_confirmations", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_time_out_confirmations_dosing_sessions_practice__587c47be",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_time_out_confirmations_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_time_out_confirmations_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_time_out_confirmations_staff_members_practice_id_385e3443",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timeline_entries",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload_version = table.Column<int>(type: "INTEGER", nullable: false),
                    observed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_entries", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_timeline_entries_dosing_sessions_practice_id_dos_5453f4c2",
                        columns: x => new { x.practice_id, x.dosing_session_id },
                        principalTable: "dosing_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_timeline_entries_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_timeline_entries_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dose_steps",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dose_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    given_microliters = table.Column<int>(type: "INTEGER", nullable: false),
                    rate_microliters_per_hour = table.Column<int>(type: "INTEGER", nullable: false),
                    nostril = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    why = table.Column<byte[]>(type: "BLOB", nullable: false),
                    recorded_by_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dose_steps", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_dose_steps_administered_doses_practice_id_dose_id",
                        columns: x => new { x.practice_id, x.dose_id },
                        principalTable: "administered_doses",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dose_steps_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dose_steps_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waste_witnesses",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dosing_session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dose_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wasted_microliters = table.Column<int>(type: "INTEGER", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waste_witnesses", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_waste_witnesses_administered_doses_practice_id_dose_id",
                        columns: x => new { x.practice_id, x.dose_id },
                        principalTable: "administered_doses",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waste_witnesses_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waste_witnesses_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waste_witnesses_staff_members_practice_id_staff_member_id",
                        columns: x => new { x.practice_id, x.staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integration_addenda",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integration_addenda", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_integration_addenda_integration_sessions_practic_8f8c39ee",
                        columns: x => new { x.practice_id, x.note_id },
                        principalTable: "integration_sessions",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_addenda_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_addenda_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_integration_addenda_staff_members_practice_id_au_37139adf",
                        columns: x => new { x.practice_id, x.author_staff_member_id },
                        principalTable: "staff_members",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measures_answers",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    instrument_id = table.Column<string>(type: "TEXT", nullable: false),
                    item_number = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures_answers", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_measures_answers_measures_requests_practice_id_request_id",
                        columns: x => new { x.practice_id, x.request_id },
                        principalTable: "measures_requests",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measures_answers_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_measures_answers_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "note_addenda",
                columns: table => new
                {
                    practice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    patient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_staff_member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_addenda", x => new { x.practice_id, x.id });
                    table.ForeignKey(
                        name: "fk_note_addenda_patients_practice_id_patient_id",
                        columns: x => new { x.practice_id, x.patient_id },
                        principalTable: "patients",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_addenda_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "practice_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_note_addenda_session_notes_practice_id_session_note_id",
                        columns: x => new { x.practice_id, x.session_note_id },
                        principalTable: "session_notes",
                        principalColumns: new[] { "practice_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accepted_readings_practice_id_patient_id",
                table: "accepted_readings",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_accepted_readings_practice_id_reading_id",
                table: "accepted_readings",
                columns: new[] { "practice_id", "reading_id" });

            migrationBuilder.CreateIndex(
                name: "ix_administered_doses_practice_id_dosing_session_id",
                table: "administered_doses",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_administered_doses_practice_id_patient_id",
                table: "administered_doses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adverse_events_practice_id_dosing_session_id",
                table: "adverse_events",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adverse_events_practice_id_patient_id",
                table: "adverse_events",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alarms_practice_id_dosing_session_id_cleared_at",
                table: "alarms",
                columns: new[] { "practice_id", "dosing_session_id", "cleared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_alarms_practice_id_patient_id",
                table: "alarms",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_antidepressant_trials_practice_id_entered_in_err_a6740e3b",
                table: "antidepressant_trials",
                columns: new[] { "practice_id", "entered_in_error_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_antidepressant_trials_practice_id_patient_id_recorded_at",
                table: "antidepressant_trials",
                columns: new[] { "practice_id", "patient_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_antidepressant_trials_practice_id_recorded_by_st_257a2816",
                table: "antidepressant_trials",
                columns: new[] { "practice_id", "recorded_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_mails_practice_id_appointment_id_kind",
                table: "appointment_mails",
                columns: new[] { "practice_id", "appointment_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_mails_practice_id_patient_id",
                table: "appointment_mails",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_mails_practice_id_visit_id_kind",
                table: "appointment_mails",
                columns: new[] { "practice_id", "visit_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_mails_written_at",
                table: "appointment_mails",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_passkeys_user_id",
                table: "asp_net_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "asp_net_users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "asp_net_users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attendance_letters_practice_id_appointment_id",
                table: "attendance_letters",
                columns: new[] { "practice_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_letters_practice_id_patient_id",
                table: "attendance_letters",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_practice_id_patient_id_at",
                table: "audit_entries",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_boundary_complaints_practice_id_patient_id",
                table: "boundary_complaints",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_boundary_complaints_practice_id_staff_member_id",
                table: "boundary_complaints",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_care_invitations_practice_id_shared_care_id",
                table: "care_invitations",
                columns: new[] { "practice_id", "shared_care_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_care_invitations_practice_id_staff_member_id",
                table: "care_invitations",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chaperone_links_practice_id_dosing_session_id",
                table: "chaperone_links",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chaperone_links_practice_id_patient_id",
                table: "chaperone_links",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chaperones_practice_id_confirmed_for_appointment_id",
                table: "chaperones",
                columns: new[] { "practice_id", "confirmed_for_appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chaperones_practice_id_episode_id",
                table: "chaperones",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_chaperones_practice_id_patient_id",
                table: "chaperones",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_practice_id_dosing_session_id_kind",
                table: "check_ins",
                columns: new[] { "practice_id", "dosing_session_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_ins_practice_id_patient_id",
                table: "check_ins",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_closure_letters_practice_id_episode_id",
                table: "closure_letters",
                columns: new[] { "practice_id", "episode_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_closure_letters_practice_id_patient_id",
                table: "closure_letters",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_closure_letters_practice_id_therapist_staff_member_id",
                table: "closure_letters",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_answers_practice_id_by_staff_member_id",
                table: "co_sign_answers",
                columns: new[] { "practice_id", "by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_answers_practice_id_co_sign_request_id",
                table: "co_sign_answers",
                columns: new[] { "practice_id", "co_sign_request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_answers_practice_id_patient_id",
                table: "co_sign_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_requests_practice_id_author_staff_member_id",
                table: "co_sign_requests",
                columns: new[] { "practice_id", "author_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_requests_practice_id_co_signer_staff_member_id",
                table: "co_sign_requests",
                columns: new[] { "practice_id", "co_signer_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_requests_practice_id_note_id",
                table: "co_sign_requests",
                columns: new[] { "practice_id", "note_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_co_sign_requests_practice_id_patient_id",
                table: "co_sign_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_practice_id_insight_id",
                table: "commitments",
                columns: new[] { "practice_id", "insight_id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitments_practice_id_patient_id",
                table: "commitments",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_completed_instruments_at",
                table: "completed_instruments",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_completed_instruments_practice_id_patient_id_ins_f3ebe666",
                table: "completed_instruments",
                columns: new[] { "practice_id", "patient_id", "instrument_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_completed_instruments_practice_id_wording_id",
                table: "completed_instruments",
                columns: new[] { "practice_id", "wording_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_attestations_practice_id_consent_id",
                table: "consent_attestations",
                columns: new[] { "practice_id", "consent_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_attestations_practice_id_patient_id",
                table: "consent_attestations",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_attestations_practice_id_staff_member_id",
                table: "consent_attestations",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_quiz_answers_practice_id_patient_id_kind_at",
                table: "consent_quiz_answers",
                columns: new[] { "practice_id", "patient_id", "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_withdrawals_practice_id_consent_id",
                table: "consent_withdrawals",
                columns: new[] { "practice_id", "consent_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_withdrawals_practice_id_patient_id",
                table: "consent_withdrawals",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consent_withdrawals_practice_id_recorded_by_staf_80e9836f",
                table: "consent_withdrawals",
                columns: new[] { "practice_id", "recorded_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_practice_id_patient_id_kind_signed_at",
                table: "consents",
                columns: new[] { "practice_id", "patient_id", "kind", "signed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_practice_id_episode_id",
                table: "conversations",
                columns: new[] { "practice_id", "episode_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversations_practice_id_patient_id",
                table: "conversations",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_correction_requests_practice_id_patient_id",
                table: "correction_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_counted_tables_practice_id_month",
                table: "counted_tables",
                columns: new[] { "practice_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_course_measures_practice_id_patient_id_chosen_at",
                table: "course_measures",
                columns: new[] { "practice_id", "patient_id", "chosen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_daily_check_choices_practice_id_episode_id",
                table: "daily_check_choices",
                columns: new[] { "practice_id", "episode_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_daily_check_choices_practice_id_patient_id",
                table: "daily_check_choices",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_daily_checks_practice_id_patient_id_on",
                table: "daily_checks",
                columns: new[] { "practice_id", "patient_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_day_checks_practice_id_appointment_id",
                table: "day_checks",
                columns: new[] { "practice_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_day_checks_practice_id_patient_id",
                table: "day_checks",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_day_of_facts_practice_id_dosing_session_id",
                table: "day_of_facts",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_day_of_facts_practice_id_patient_id",
                table: "day_of_facts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_practice_id_patient_id",
                table: "disclosures",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dose_steps_practice_id_dose_id",
                table: "dose_steps",
                columns: new[] { "practice_id", "dose_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dose_steps_practice_id_dosing_session_id",
                table: "dose_steps",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dose_steps_practice_id_patient_id",
                table: "dose_steps",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_episode_id",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_integration_at",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "integration_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_patient_id",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_plan_id",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_starts_at",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_appointments_practice_id_therapist_staff_member_id",
                table: "dosing_appointments",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_sessions_practice_id_appointment_id",
                table: "dosing_sessions",
                columns: new[] { "practice_id", "appointment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dosing_sessions_practice_id_next_dose_id",
                table: "dosing_sessions",
                columns: new[] { "practice_id", "next_dose_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_sessions_practice_id_patient_id_number",
                table: "dosing_sessions",
                columns: new[] { "practice_id", "patient_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_sessions_practice_id_readiness_check_id",
                table: "dosing_sessions",
                columns: new[] { "practice_id", "readiness_check_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dosing_sessions_therapist_staff_member_id_ended_at",
                table: "dosing_sessions",
                columns: new[] { "therapist_staff_member_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_practice_id_decided_by_sta_82f48155",
                table: "eligibility_decisions",
                columns: new[] { "practice_id", "decided_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_practice_id_episode_id",
                table: "eligibility_decisions",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_eligibility_decisions_practice_id_patient_id_decided_at",
                table: "eligibility_decisions",
                columns: new[] { "practice_id", "patient_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_elsewhere_answers_practice_id_patient_id",
                table: "elsewhere_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_emergency_contacts_practice_id_patient_id",
                table: "emergency_contacts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiries_practice_id_answered_at",
                table: "enquiries",
                columns: new[] { "practice_id", "answered_at" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiries_practice_id_answered_by_staff_member_id",
                table: "enquiries",
                columns: new[] { "practice_id", "answered_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_enquiries_practice_id_patient_id",
                table: "enquiries",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_episodes_practice_id_patient_id",
                table: "episodes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_episodes_practice_id_therapist_staff_member_id",
                table: "episodes",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_equipment_checks_practice_id_at",
                table: "equipment_checks",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_equipment_checks_practice_id_staff_member_id",
                table: "equipment_checks",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_visits_practice_id_episode_id",
                table: "evaluation_visits",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_visits_practice_id_patient_id_at",
                table: "evaluation_visits",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_visits_practice_id_prescriber_staff_member_id",
                table: "evaluation_visits",
                columns: new[] { "practice_id", "prescriber_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_hand_overs_practice_id_follow_up_id",
                table: "follow_up_hand_overs",
                columns: new[] { "practice_id", "follow_up_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_hand_overs_practice_id_patient_id",
                table: "follow_up_hand_overs",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_practice_id_owner_staff_member_id_done_at",
                table: "follow_ups",
                columns: new[] { "practice_id", "owner_staff_member_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_practice_id_patient_id",
                table: "follow_ups",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_go_live_signatures_practice_id_at",
                table: "go_live_signatures",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_go_live_signatures_practice_id_staff_member_id",
                table: "go_live_signatures",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_health_changes_practice_id_patient_id_told_at",
                table: "health_changes",
                columns: new[] { "practice_id", "patient_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "ix_home_readings_practice_id_accepted_by_staff_member_id",
                table: "home_readings",
                columns: new[] { "practice_id", "accepted_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_home_readings_practice_id_patient_id_measured_at",
                table: "home_readings",
                columns: new[] { "practice_id", "patient_id", "measured_at" });

            migrationBuilder.CreateIndex(
                name: "ix_home_space_checks_practice_id_episode_id",
                table: "home_space_checks",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_home_space_checks_practice_id_patient_id_at",
                table: "home_space_checks",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_home_space_checks_practice_id_place_id",
                table: "home_space_checks",
                columns: new[] { "practice_id", "place_id" });

            migrationBuilder.CreateIndex(
                name: "ix_how_to_help_me_practice_id_episode_id",
                table: "how_to_help_me",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_how_to_help_me_practice_id_patient_id_card_version",
                table: "how_to_help_me",
                columns: new[] { "practice_id", "patient_id", "card_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imported_referrals_practice_id_imported_by_staff_88b6ad04",
                table: "imported_referrals",
                columns: new[] { "practice_id", "imported_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_referrals_practice_id_patient_id",
                table: "imported_referrals",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_referrals_practice_id_patient_key_hash",
                table: "imported_referrals",
                columns: new[] { "practice_id", "patient_key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imported_resources_practice_id_imported_referral_id_place",
                table: "imported_resources",
                columns: new[] { "practice_id", "imported_referral_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_imported_resources_practice_id_patient_id",
                table: "imported_resources",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_practice_id_dosing_session_id",
                table: "incidents",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_practice_id_patient_id",
                table: "incidents",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_insights_practice_id_patient_id",
                table: "insights",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_answers_practice_id_episode_id",
                table: "intake_answers",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intake_answers_practice_id_patient_id_question_id_at",
                table: "intake_answers",
                columns: new[] { "practice_id", "patient_id", "question_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_addenda_practice_id_author_staff_member_id",
                table: "integration_addenda",
                columns: new[] { "practice_id", "author_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_addenda_practice_id_note_id",
                table: "integration_addenda",
                columns: new[] { "practice_id", "note_id" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_addenda_practice_id_patient_id",
                table: "integration_addenda",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_sessions_practice_id_dosing_session_id",
                table: "integration_sessions",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_sessions_practice_id_patient_id_at",
                table: "integration_sessions",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_integration_sessions_practice_id_therapist_staff_350aa25d",
                table: "integration_sessions",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intentions_practice_id_episode_id",
                table: "intentions",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_intentions_practice_id_patient_id",
                table: "intentions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_practice_id_patient_id_local_date",
                table: "journal_entries",
                columns: new[] { "practice_id", "patient_id", "local_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_media_practice_id_patient_id",
                table: "journal_media",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_passages_practice_id_entry_id",
                table: "journal_passages",
                columns: new[] { "practice_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_passages_practice_id_patient_id_local_date",
                table: "journal_passages",
                columns: new[] { "practice_id", "patient_id", "local_date" });

            migrationBuilder.CreateIndex(
                name: "ix_kept_skills_practice_id_patient_id",
                table: "kept_skills",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_questions_practice_id_answered_by_staff_member_id",
                table: "lesson_questions",
                columns: new[] { "practice_id", "answered_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_questions_practice_id_episode_id",
                table: "lesson_questions",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_questions_practice_id_message_id",
                table: "lesson_questions",
                columns: new[] { "practice_id", "message_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lesson_questions_practice_id_patient_id",
                table: "lesson_questions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lessons_read_practice_id_episode_id",
                table: "lessons_read",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_lessons_read_practice_id_patient_id",
                table: "lessons_read",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_license_withdrawals_practice_id_license_id",
                table: "license_withdrawals",
                columns: new[] { "practice_id", "license_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_licenses_practice_id_staff_member_id",
                table: "licenses",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_life_events_practice_id_patient_id_on",
                table: "life_events",
                columns: new[] { "practice_id", "patient_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_loaded_wordings_practice_id_at",
                table: "loaded_wordings",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_loaded_wordings_practice_id_staff_member_id",
                table: "loaded_wordings",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_proofs_practice_id_staff_member_id",
                table: "mail_proofs",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_maintenance_decisions_practice_id_episode_id",
                table: "maintenance_decisions",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_maintenance_decisions_practice_id_patient_id_proposed_at",
                table: "maintenance_decisions",
                columns: new[] { "practice_id", "patient_id", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_maintenance_decisions_practice_id_prescriber_sta_47a3e2d6",
                table: "maintenance_decisions",
                columns: new[] { "practice_id", "prescriber_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_maintenance_decisions_practice_id_therapist_staf_90c645c5",
                table: "maintenance_decisions",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_answers_practice_id_patient_id",
                table: "measures_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_answers_practice_id_request_id",
                table: "measures_answers",
                columns: new[] { "practice_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_requests_practice_id_dosing_session_id",
                table: "measures_requests",
                columns: new[] { "practice_id", "dosing_session_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_requests_practice_id_patient_id_sent_at",
                table: "measures_requests",
                columns: new[] { "practice_id", "patient_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_director_rulings_practice_id_at",
                table: "medical_director_rulings",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_director_rulings_practice_id_staff_member_id",
                table: "medical_director_rulings",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medication_orders_practice_id_episode_id",
                table: "medication_orders",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medication_orders_practice_id_filled_recorded_by_cc00a704",
                table: "medication_orders",
                columns: new[] { "practice_id", "filled_recorded_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medication_orders_practice_id_patient_id",
                table: "medication_orders",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medication_orders_practice_id_plan_id",
                table: "medication_orders",
                columns: new[] { "practice_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medication_orders_practice_id_prescribed_by_staf_9749a416",
                table: "medication_orders",
                columns: new[] { "practice_id", "prescribed_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_changes_practice_id_patient_id_told_at",
                table: "medicine_changes",
                columns: new[] { "practice_id", "patient_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_changes_practice_id_reported_medication_id",
                table: "medicine_changes",
                columns: new[] { "practice_id", "reported_medication_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_counts_practice_id_order_id",
                table: "medicine_counts",
                columns: new[] { "practice_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_counts_practice_id_patient_id",
                table: "medicine_counts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_disposals_practice_id_order_id",
                table: "medicine_disposals",
                columns: new[] { "practice_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medicine_disposals_practice_id_patient_id",
                table: "medicine_disposals",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_readings_practice_id_message_id_reader_s_9ba7e75b",
                table: "message_readings",
                columns: new[] { "practice_id", "message_id", "reader_staff_member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_readings_practice_id_patient_id",
                table: "message_readings",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_readings_practice_id_reader_staff_member_id",
                table: "message_readings",
                columns: new[] { "practice_id", "reader_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_practice_id_conversation_id",
                table: "messages",
                columns: new[] { "practice_id", "conversation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_practice_id_from_staff_member_id",
                table: "messages",
                columns: new[] { "practice_id", "from_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_practice_id_patient_id_sent_at",
                table: "messages",
                columns: new[] { "practice_id", "patient_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_answers_practice_id_patient_id",
                table: "more_medicine_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_answers_practice_id_prescriber_sta_f93cd00b",
                table: "more_medicine_answers",
                columns: new[] { "practice_id", "prescriber_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_answers_practice_id_request_id",
                table: "more_medicine_answers",
                columns: new[] { "practice_id", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_requests_practice_id_episode_id",
                table: "more_medicine_requests",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_requests_practice_id_heard_by_staf_6035a190",
                table: "more_medicine_requests",
                columns: new[] { "practice_id", "heard_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_more_medicine_requests_practice_id_patient_id_at",
                table: "more_medicine_requests",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_nearby_reports_practice_id_dosing_session_id",
                table: "nearby_reports",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_nearby_reports_practice_id_patient_id",
                table: "nearby_reports",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_next_doses_practice_id_decided_by_staff_member_id",
                table: "next_doses",
                columns: new[] { "practice_id", "decided_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_next_doses_practice_id_dosing_session_id",
                table: "next_doses",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_next_doses_practice_id_patient_id",
                table: "next_doses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_next_doses_practice_id_plan_id",
                table: "next_doses",
                columns: new[] { "practice_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_addenda_practice_id_patient_id",
                table: "note_addenda",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_addenda_practice_id_session_note_id",
                table: "note_addenda",
                columns: new[] { "practice_id", "session_note_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_drafts_practice_id_author_staff_member_id_k_2d2c3827",
                table: "note_drafts",
                columns: new[] { "practice_id", "author_staff_member_id", "kind", "about_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_drafts_practice_id_patient_id",
                table: "note_drafts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_supervisions_practice_id_co_signer_staff_member_id",
                table: "note_supervisions",
                columns: new[] { "practice_id", "co_signer_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_supervisions_practice_id_staff_member_id",
                table: "note_supervisions",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_note_template_choices_practice_id_staff_member_id_kind",
                table: "note_template_choices",
                columns: new[] { "practice_id", "staff_member_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_on_call_periods_practice_id_staff_member_id",
                table: "on_call_periods",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_token_hash",
                table: "one_time_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_sent_at_next_try_at",
                table: "outbox_messages",
                columns: new[] { "sent_at", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_patient_key_practice_id_patient_id",
                table: "patient_key",
                columns: new[] { "practice_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_patient_places_practice_id_patient_id_purpose_co_1455ad2c",
                table: "patient_places",
                columns: new[] { "practice_id", "patient_id", "purpose", "confirmed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_account_id",
                table: "patients",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_patients_practice_id_family_name_given_name",
                table: "patients",
                columns: new[] { "practice_id", "family_name", "given_name" });

            migrationBuilder.CreateIndex(
                name: "ix_patients_practice_id_search_name",
                table: "patients",
                columns: new[] { "practice_id", "search_name" });

            migrationBuilder.CreateIndex(
                name: "ix_pdmp_checks_practice_id_looked_by_staff_member_id",
                table: "pdmp_checks",
                columns: new[] { "practice_id", "looked_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pdmp_checks_practice_id_patient_id_looked_on",
                table: "pdmp_checks",
                columns: new[] { "practice_id", "patient_id", "looked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_answer_until",
                table: "place_offers",
                columns: new[] { "answer", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_practice_id_offered_by_staff_member_id",
                table: "place_offers",
                columns: new[] { "practice_id", "offered_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_practice_id_waiting_place_id",
                table: "place_offers",
                columns: new[] { "practice_id", "waiting_place_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreements_practice_id_patient_id",
                table: "plan_agreements",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreements_practice_id_plan_id_plan_version_signer",
                table: "plan_agreements",
                columns: new[] { "practice_id", "plan_id", "plan_version", "signer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_agreements_practice_id_staff_member_id",
                table: "plan_agreements",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_change_requests_practice_id_patient_id",
                table: "plan_change_requests",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_change_requests_practice_id_plan_id",
                table: "plan_change_requests",
                columns: new[] { "practice_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_practice_runs_practice_id_number",
                table: "practice_runs",
                columns: new[] { "practice_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_practice_runs_practice_id_patient_id",
                table: "practice_runs",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_practice_runs_practice_id_played_by_staff_member_id",
                table: "practice_runs",
                columns: new[] { "practice_id", "played_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_addenda_practice_id_author_staff_member_id",
                table: "preparation_addenda",
                columns: new[] { "practice_id", "author_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_addenda_practice_id_note_id",
                table: "preparation_addenda",
                columns: new[] { "practice_id", "note_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_addenda_practice_id_patient_id",
                table: "preparation_addenda",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_sessions_practice_id_episode_id",
                table: "preparation_sessions",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_sessions_practice_id_patient_id",
                table: "preparation_sessions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preparation_sessions_practice_id_therapist_staff_cb7e9f9d",
                table: "preparation_sessions",
                columns: new[] { "practice_id", "therapist_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriber_reviews_practice_id_dosing_session_id",
                table: "prescriber_reviews",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriber_reviews_practice_id_patient_id",
                table: "prescriber_reviews",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriber_reviews_practice_id_prescriber_staff_member_id",
                table: "prescriber_reviews",
                columns: new[] { "practice_id", "prescriber_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prescriber_reviews_practice_id_visit_id",
                table: "prescriber_reviews",
                columns: new[] { "practice_id", "visit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pressure_decisions_practice_id_dosing_session_id",
                table: "pressure_decisions",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pressure_decisions_practice_id_patient_id",
                table: "pressure_decisions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pressure_decisions_practice_id_staff_member_id",
                table: "pressure_decisions",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_private_safety_answers_practice_id_chaperone_id",
                table: "private_safety_answers",
                columns: new[] { "practice_id", "chaperone_id" });

            migrationBuilder.CreateIndex(
                name: "ix_private_safety_answers_practice_id_patient_id",
                table: "private_safety_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_psychotherapy_notes_practice_id_author_staff_mem_7861f4db",
                table: "psychotherapy_notes",
                columns: new[] { "practice_id", "author_staff_member_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_psychotherapy_notes_practice_id_patient_id",
                table: "psychotherapy_notes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_readiness_checks_practice_id_appointment_id",
                table: "readiness_checks",
                columns: new[] { "practice_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_readiness_checks_practice_id_patient_id",
                table: "readiness_checks",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_readiness_lifts_practice_id_appointment_id",
                table: "readiness_lifts",
                columns: new[] { "practice_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_readiness_lifts_practice_id_patient_id",
                table: "readiness_lifts",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_scorings_practice_id_dosing_session_id",
                table: "recovery_scorings",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recovery_scorings_practice_id_patient_id",
                table: "recovery_scorings",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrer_letters_practice_id_episode_id",
                table: "referrer_letters",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrer_letters_practice_id_patient_id",
                table: "referrer_letters",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relapse_plans_practice_id_patient_id_plan_version",
                table: "relapse_plans",
                columns: new[] { "practice_id", "patient_id", "plan_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_relapse_plans_practice_id_written_by_staff_member_id",
                table: "relapse_plans",
                columns: new[] { "practice_id", "written_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reminder_choices_practice_id_patient_id",
                table: "reminder_choices",
                columns: new[] { "practice_id", "patient_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reminder_ways_practice_id_patient_id_at",
                table: "reminder_ways",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_answers_practice_id_dosing_session_id",
                table: "rems_answers",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_answers_practice_id_patient_id",
                table: "rems_answers",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_certifications_practice_id_at",
                table: "rems_certifications",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_certifications_practice_id_recorded_by_staf_61a06f75",
                table: "rems_certifications",
                columns: new[] { "practice_id", "recorded_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_enrollments_practice_id_patient_id_at",
                table: "rems_enrollments",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_enrollments_practice_id_staff_member_id",
                table: "rems_enrollments",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_filings_practice_id_dosing_session_id",
                table: "rems_filings",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rems_filings_practice_id_patient_id",
                table: "rems_filings",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reported_allergies_practice_id_patient_id",
                table: "reported_allergies",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reported_conditions_practice_id_patient_id",
                table: "reported_conditions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reported_medications_practice_id_patient_id",
                table: "reported_medications",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reported_statuses_practice_id_patient_id",
                table: "reported_statuses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_restore_proofs_practice_id_at",
                table: "restore_proofs",
                columns: new[] { "practice_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_restore_proofs_practice_id_staff_member_id",
                table: "restore_proofs",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_safety_plans_practice_id_patient_id_plan_version",
                table: "safety_plans",
                columns: new[] { "practice_id", "patient_id", "plan_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_safety_plans_practice_id_written_by_staff_member_id",
                table: "safety_plans",
                columns: new[] { "practice_id", "written_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_notes_practice_id_author_staff_member_id",
                table: "session_notes",
                columns: new[] { "practice_id", "author_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_notes_practice_id_dosing_session_id",
                table: "session_notes",
                columns: new[] { "practice_id", "dosing_session_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_notes_practice_id_patient_id",
                table: "session_notes",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_settled_answers_practice_id_episode_id",
                table: "settled_answers",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_settled_answers_practice_id_patient_id_question_id_at",
                table: "settled_answers",
                columns: new[] { "practice_id", "patient_id", "question_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_settled_answers_practice_id_settled_by_staff_member_id",
                table: "settled_answers",
                columns: new[] { "practice_id", "settled_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_shared_care_invited_staff_member_id",
                table: "shared_care",
                column: "invited_staff_member_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_care_practice_id_episode_id",
                table: "shared_care",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_shared_care_practice_id_patient_id",
                table: "shared_care",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_skill_suggestions_practice_id_ended_by_staff_member_id",
                table: "skill_suggestions",
                columns: new[] { "practice_id", "ended_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_skill_suggestions_practice_id_patient_id",
                table: "skill_suggestions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_skill_suggestions_practice_id_suggested_by_staff_776aec52",
                table: "skill_suggestions",
                columns: new[] { "practice_id", "suggested_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_account_id",
                table: "staff_members",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_suicide_screenings_completed_at_left_at",
                table: "suicide_screenings",
                columns: new[] { "completed_at", "left_at" });

            migrationBuilder.CreateIndex(
                name: "ix_suicide_screenings_practice_id_patient_id_at",
                table: "suicide_screenings",
                columns: new[] { "practice_id", "patient_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_text_proofs_practice_id_staff_member_id",
                table: "text_proofs",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_out_confirmations_practice_id_dosing_session_id",
                table: "time_out_confirmations",
                columns: new[] { "practice_id", "dosing_session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_out_confirmations_practice_id_patient_id",
                table: "time_out_confirmations",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_out_confirmations_practice_id_staff_member_id",
                table: "time_out_confirmations",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_timeline_entries_practice_id_dosing_session_id_sequence",
                table: "timeline_entries",
                columns: new[] { "practice_id", "dosing_session_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timeline_entries_practice_id_patient_id",
                table: "timeline_entries",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_touch_declined_practice_id_consent_id",
                table: "touch_declined",
                columns: new[] { "practice_id", "consent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_touch_declined_practice_id_patient_id",
                table: "touch_declined",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_touch_declined_practice_id_recorded_by_staff_member_id",
                table: "touch_declined",
                columns: new[] { "practice_id", "recorded_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_rules_practice_id_ended_at",
                table: "training_rules",
                columns: new[] { "practice_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_training_withdrawals_practice_id_training_id",
                table: "training_withdrawals",
                columns: new[] { "practice_id", "training_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trainings_practice_id_staff_member_id",
                table: "trainings",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_versions_practice_id_patient_id",
                table: "treatment_plan_versions",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_versions_practice_id_plan_id_plan_version",
                table: "treatment_plan_versions",
                columns: new[] { "practice_id", "plan_id", "plan_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plan_versions_practice_id_written_by_s_dc5b0d20",
                table: "treatment_plan_versions",
                columns: new[] { "practice_id", "written_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plans_practice_id_episode_id",
                table: "treatment_plans",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plans_practice_id_medicine_set_by_staf_3be9bfa8",
                table: "treatment_plans",
                columns: new[] { "practice_id", "medicine_set_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_treatment_plans_practice_id_patient_id",
                table: "treatment_plans",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trust_answers_practice_id_by_staff_member_id",
                table: "trust_answers",
                columns: new[] { "practice_id", "by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trust_answers_practice_id_question",
                table: "trust_answers",
                columns: new[] { "practice_id", "question" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_prices_practice_id_place",
                table: "visit_prices",
                columns: new[] { "practice_id", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_practice_id_booked_by_staff_member_id",
                table: "visits",
                columns: new[] { "practice_id", "booked_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_practice_id_moved_from_id",
                table: "visits",
                columns: new[] { "practice_id", "moved_from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_practice_id_patient_id",
                table: "visits",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_practice_id_staff_member_id_starts_at",
                table: "visits",
                columns: new[] { "practice_id", "staff_member_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_visits_practice_id_starts_at",
                table: "visits",
                columns: new[] { "practice_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_vital_signs_readings_practice_id_dosing_session__3338a029",
                table: "vital_signs_readings",
                columns: new[] { "practice_id", "dosing_session_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_vital_signs_readings_practice_id_patient_id",
                table: "vital_signs_readings",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_waiting_places_practice_id_added_by_staff_member_id",
                table: "waiting_places",
                columns: new[] { "practice_id", "added_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_waiting_places_practice_id_ended_at",
                table: "waiting_places",
                columns: new[] { "practice_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_waiting_places_practice_id_enquiry_id",
                table: "waiting_places",
                columns: new[] { "practice_id", "enquiry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_waste_witnesses_practice_id_dose_id",
                table: "waste_witnesses",
                columns: new[] { "practice_id", "dose_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waste_witnesses_practice_id_patient_id",
                table: "waste_witnesses",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_waste_witnesses_practice_id_staff_member_id",
                table: "waste_witnesses",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawn_wordings_practice_id_staff_member_id",
                table: "withdrawn_wordings",
                columns: new[] { "practice_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_withdrawn_wordings_practice_id_wording_id",
                table: "withdrawn_wordings",
                columns: new[] { "practice_id", "wording_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_answers_practice_id_patient_id_written_at",
                table: "work_up_answers",
                columns: new[] { "practice_id", "patient_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_answers_practice_id_request_id",
                table: "work_up_answers",
                columns: new[] { "practice_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_answers_practice_id_written_by_staff_member_id",
                table: "work_up_answers",
                columns: new[] { "practice_id", "written_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_letters_practice_id_patient_id",
                table: "work_up_letters",
                columns: new[] { "practice_id", "patient_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_letters_practice_id_request_id",
                table: "work_up_letters",
                columns: new[] { "practice_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_requests_overdue_task_at_answered_at_overdue_from",
                table: "work_up_requests",
                columns: new[] { "overdue_task_at", "answered_at", "overdue_from" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_requests_practice_id_asked_by_staff_member_id",
                table: "work_up_requests",
                columns: new[] { "practice_id", "asked_by_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_requests_practice_id_episode_id",
                table: "work_up_requests",
                columns: new[] { "practice_id", "episode_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_requests_practice_id_owner_staff_member_id",
                table: "work_up_requests",
                columns: new[] { "practice_id", "owner_staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_up_requests_practice_id_patient_id_asked_at",
                table: "work_up_requests",
                columns: new[] { "practice_id", "patient_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_working_diagnoses_practice_id_patient_id_diagnos_f917c07a",
                table: "working_diagnoses",
                columns: new[] { "practice_id", "patient_id", "diagnosis_id", "diagnosis_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_working_diagnoses_practice_id_written_by_staff_member_id",
                table: "working_diagnoses",
                columns: new[] { "practice_id", "written_by_staff_member_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_readings");

            migrationBuilder.DropTable(
                name: "adverse_events");

            migrationBuilder.DropTable(
                name: "alarms");

            migrationBuilder.DropTable(
                name: "antidepressant_trials");

            migrationBuilder.DropTable(
                name: "appointment_mails");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_passkeys");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "attendance_letters");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "boundary_complaints");

            migrationBuilder.DropTable(
                name: "care_invitations");

            migrationBuilder.DropTable(
                name: "chaperone_links");

            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "closure_letters");

            migrationBuilder.DropTable(
                name: "co_sign_answers");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "completed_instruments");

            migrationBuilder.DropTable(
                name: "consent_attestations");

            migrationBuilder.DropTable(
                name: "consent_quiz_answers");

            migrationBuilder.DropTable(
                name: "consent_withdrawals");

            migrationBuilder.DropTable(
                name: "correction_requests");

            migrationBuilder.DropTable(
                name: "counted_tables");

            migrationBuilder.DropTable(
                name: "course_measures");

            migrationBuilder.DropTable(
                name: "daily_check_choices");

            migrationBuilder.DropTable(
                name: "daily_checks");

            migrationBuilder.DropTable(
                name: "data_keys");

            migrationBuilder.DropTable(
                name: "day_checks");

            migrationBuilder.DropTable(
                name: "day_of_facts");

            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropTable(
                name: "dose_steps");

            migrationBuilder.DropTable(
                name: "eligibility_decisions");

            migrationBuilder.DropTable(
                name: "elsewhere_answers");

            migrationBuilder.DropTable(
                name: "emergency_contacts");

            migrationBuilder.DropTable(
                name: "equipment_checks");

            migrationBuilder.DropTable(
                name: "evaluation_visits");

            migrationBuilder.DropTable(
                name: "follow_up_hand_overs");

            migrationBuilder.DropTable(
                name: "go_live_signatures");

            migrationBuilder.DropTable(
                name: "health_changes");

            migrationBuilder.DropTable(
                name: "home_readings");

            migrationBuilder.DropTable(
                name: "home_space_checks");

            migrationBuilder.DropTable(
                name: "how_to_help_me");

            migrationBuilder.DropTable(
                name: "imported_resources");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "installation");

            migrationBuilder.DropTable(
                name: "intake_answers");

            migrationBuilder.DropTable(
                name: "integration_addenda");

            migrationBuilder.DropTable(
                name: "intentions");

            migrationBuilder.DropTable(
                name: "job_leases");

            migrationBuilder.DropTable(
                name: "journal_media");

            migrationBuilder.DropTable(
                name: "kept_skills");

            migrationBuilder.DropTable(
                name: "lesson_questions");

            migrationBuilder.DropTable(
                name: "lessons_read");

            migrationBuilder.DropTable(
                name: "license_withdrawals");

            migrationBuilder.DropTable(
                name: "life_events");

            migrationBuilder.DropTable(
                name: "mail_proofs");

            migrationBuilder.DropTable(
                name: "maintenance_decisions");

            migrationBuilder.DropTable(
                name: "measures_answers");

            migrationBuilder.DropTable(
                name: "medical_director_rulings");

            migrationBuilder.DropTable(
                name: "medicine_changes");

            migrationBuilder.DropTable(
                name: "medicine_counts");

            migrationBuilder.DropTable(
                name: "medicine_disposals");

            migrationBuilder.DropTable(
                name: "message_readings");

            migrationBuilder.DropTable(
                name: "more_medicine_answers");

            migrationBuilder.DropTable(
                name: "nearby_reports");

            migrationBuilder.DropTable(
                name: "note_addenda");

            migrationBuilder.DropTable(
                name: "note_drafts");

            migrationBuilder.DropTable(
                name: "note_supervisions");

            migrationBuilder.DropTable(
                name: "note_template_choices");

            migrationBuilder.DropTable(
                name: "on_call_periods");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "patient_key");

            migrationBuilder.DropTable(
                name: "pdmp_checks");

            migrationBuilder.DropTable(
                name: "place_offers");

            migrationBuilder.DropTable(
                name: "plan_agreements");

            migrationBuilder.DropTable(
                name: "plan_change_requests");

            migrationBuilder.DropTable(
                name: "practice_runs");

            migrationBuilder.DropTable(
                name: "preparation_addenda");

            migrationBuilder.DropTable(
                name: "prescriber_reviews");

            migrationBuilder.DropTable(
                name: "pressure_decisions");

            migrationBuilder.DropTable(
                name: "private_safety_answers");

            migrationBuilder.DropTable(
                name: "psychotherapy_notes");

            migrationBuilder.DropTable(
                name: "readiness_lifts");

            migrationBuilder.DropTable(
                name: "recovery_scorings");

            migrationBuilder.DropTable(
                name: "referrer_letters");

            migrationBuilder.DropTable(
                name: "relapse_plans");

            migrationBuilder.DropTable(
                name: "reminder_choices");

            migrationBuilder.DropTable(
                name: "reminder_ways");

            migrationBuilder.DropTable(
                name: "rems_answers");

            migrationBuilder.DropTable(
                name: "rems_certifications");

            migrationBuilder.DropTable(
                name: "rems_enrollments");

            migrationBuilder.DropTable(
                name: "rems_filings");

            migrationBuilder.DropTable(
                name: "reported_allergies");

            migrationBuilder.DropTable(
                name: "reported_conditions");

            migrationBuilder.DropTable(
                name: "reported_statuses");

            migrationBuilder.DropTable(
                name: "restore_proofs");

            migrationBuilder.DropTable(
                name: "safety_plans");

            migrationBuilder.DropTable(
                name: "settled_answers");

            migrationBuilder.DropTable(
                name: "shared_care");

            migrationBuilder.DropTable(
                name: "skill_suggestions");

            migrationBuilder.DropTable(
                name: "suicide_screenings");

            migrationBuilder.DropTable(
                name: "text_proofs");

            migrationBuilder.DropTable(
                name: "time_out_confirmations");

            migrationBuilder.DropTable(
                name: "timeline_entries");

            migrationBuilder.DropTable(
                name: "touch_declined");

            migrationBuilder.DropTable(
                name: "training_rules");

            migrationBuilder.DropTable(
                name: "training_withdrawals");

            migrationBuilder.DropTable(
                name: "treatment_plan_versions");

            migrationBuilder.DropTable(
                name: "trust_answers");

            migrationBuilder.DropTable(
                name: "visit_prices");

            migrationBuilder.DropTable(
                name: "waste_witnesses");

            migrationBuilder.DropTable(
                name: "withdrawn_wordings");

            migrationBuilder.DropTable(
                name: "work_up_answers");

            migrationBuilder.DropTable(
                name: "work_up_letters");

            migrationBuilder.DropTable(
                name: "working_diagnoses");

            migrationBuilder.DropTable(
                name: "vital_signs_readings");

            migrationBuilder.DropTable(
                name: "co_sign_requests");

            migrationBuilder.DropTable(
                name: "insights");

            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "patient_places");

            migrationBuilder.DropTable(
                name: "imported_referrals");

            migrationBuilder.DropTable(
                name: "integration_sessions");

            migrationBuilder.DropTable(
                name: "journal_passages");

            migrationBuilder.DropTable(
                name: "licenses");

            migrationBuilder.DropTable(
                name: "measures_requests");

            migrationBuilder.DropTable(
                name: "reported_medications");

            migrationBuilder.DropTable(
                name: "medication_orders");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "more_medicine_requests");

            migrationBuilder.DropTable(
                name: "session_notes");

            migrationBuilder.DropTable(
                name: "waiting_places");

            migrationBuilder.DropTable(
                name: "preparation_sessions");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "chaperones");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "trainings");

            migrationBuilder.DropTable(
                name: "administered_doses");

            migrationBuilder.DropTable(
                name: "loaded_wordings");

            migrationBuilder.DropTable(
                name: "work_up_requests");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "enquiries");

            migrationBuilder.DropTable(
                name: "dosing_sessions");

            migrationBuilder.DropTable(
                name: "next_doses");

            migrationBuilder.DropTable(
                name: "readiness_checks");

            migrationBuilder.DropTable(
                name: "dosing_appointments");

            migrationBuilder.DropTable(
                name: "treatment_plans");

            migrationBuilder.DropTable(
                name: "episodes");

            migrationBuilder.DropTable(
                name: "patients");

            migrationBuilder.DropTable(
                name: "staff_members");

            migrationBuilder.DropTable(
                name: "asp_net_users");

            migrationBuilder.DropTable(
                name: "practices");
        }
    }
}
