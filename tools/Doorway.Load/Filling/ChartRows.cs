using System.Globalization;
using System.Text.Json;
using Doorway.Care.Episodes;
using Doorway.Care.Messaging;
using Doorway.Care.Screening;
using Doorway.Care.Screening.Intake;
using Doorway.Care.Storage;
using Doorway.Clinical.Instruments;
using Doorway.Clinical.Knowledge;

namespace Doorway.Load.Filling;

/// <summary>What somebody answers, measures and writes.</summary>
internal sealed class ChartRows(BenchHouse house, Func<IReadOnlyCollection<IPracticeRow>, Task> addAsync, Func<Guid, string, Task<SealedText>> sealAsync)
{
    /// <summary>What somebody has measured and answered in the years before: with it 10,000 patients have two million rows of scores and vitals.</summary>
    private const int EarlierReadings = 148, EarlierMonths = 20;

    private static readonly string[] Instruments = ["phq-9", "gad-7"];

    private static readonly IReadOnlyList<IntakeQuestion> Questions = [.. IntakeQuestions.All.Where(q => q.Kind != QuestionKind.Safety && q.OnlyAfterYesTo is null && q.InstrumentId != "dast-10")];

    /// <summary>How many scores and vital signs were made so far.</summary>
    public long ScoresAndVitals { get; private set; }

    public async Task AddAsync(Guid patientId, Episode episode, DateTimeOffset openedAt, int number)
    {
        var at = openedAt + TimeSpan.FromHours(3);
        await addAsync([.. await IntakeAsync(patientId, episode, at), .. await ReportsAsync(patientId, at), await ScreeningAsync(patientId, at)]);
        IReadOnlyList<IPracticeRow> measured =
        [
            .. Enumerable.Range(1, EarlierReadings).Select(i => Reading(patientId, episode, at - TimeSpan.FromDays(4 * i), number + i)),
            .. Enumerable.Range(0, 4).Select(i => Reading(patientId, episode, at + TimeSpan.FromDays(i), number)),
            .. await ScoresAsync(patientId, Enumerable.Range(1, EarlierMonths).Select(month => at - TimeSpan.FromDays(30 * month)), number),
            .. await ScoresAsync(patientId, Enumerable.Range(0, 4).Select(day => at + TimeSpan.FromDays(day)), number),
        ];
        await addAsync([.. measured]);
        ScoresAndVitals += measured.Count;
        await MessagesAsync(patientId, episode, at);
    }

    private async Task<List<IPracticeRow>> IntakeAsync(Guid patientId, Episode episode, DateTimeOffset at)
    {
        var rows = new List<IPracticeRow>();
        // Who is still in the middle has answered half.
        foreach (var question in episode.Stage == EpisodeStage.Screening ? Questions.Take(Questions.Count / 2) : Questions)
            rows.Add(new IntakeAnswer
            {
                PracticeId = house.PracticeId,
                Id = Guid.CreateVersion7(at),
                PatientId = patientId,
                EpisodeId = episode.Id,
                QuestionId = question.Id,
                QuestionsVersion = IntakeQuestions.Version,
                At = at,
                Answer = await sealAsync(patientId, Content(question).ToJson()),
            });
        return rows;
    }

    private static IntakeContent Content(IntakeQuestion question) => question.Kind switch
    {
        QuestionKind.Words => new IntakeContent([], "A few words of somebody who does not exist.", []),
        QuestionKind.Item => IntakeContent.Choice("1"),
        QuestionKind.One => IntakeContent.Choice(question.Id is "chaperone" or "cuff" ? IntakeWords.Yes : question.Id == "blood-pressure" ? "now" : IntakeWords.No),
        QuestionKind.Medicines => new IntakeContent([], "", [new("Sertraline", "50 mg in the morning")]),
        _ => IntakeContent.Choice(IntakeWords.None),
    };

    private async Task<List<IPracticeRow>> ReportsAsync(Guid patientId, DateTimeOffset at) =>
    [
        new ReportedCondition { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = patientId, Text = await sealAsync(patientId, "Hypertension"), Status = "active", Source = ReportSource.Patient, QuestionId = "blood-pressure", RecordedAt = at },
        new ReportedMedication { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = patientId, Text = await sealAsync(patientId, "Sertraline"), Dose = await sealAsync(patientId, "50 mg in the morning"), Status = "active", Source = ReportSource.Patient, QuestionId = "medicines", RecordedAt = at },
    ];

    private HomeReading Reading(Guid patientId, Episode episode, DateTimeOffset measured, int number)
    {
        var reading = new HomeReading { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(measured), PatientId = patientId, SystolicMmHg = 118 + number % 25, DiastolicMmHg = 74 + number % 15, HeartRatePerMin = 64 + number % 20, MeasuredAt = measured, RecordedAt = measured, Source = ReadingSource.Patient, RestedFiveMinutes = true };
        reading.Accept(episode.TherapistStaffMemberId, measured);
        return reading;
    }

    private async Task<IPracticeRow> ScreeningAsync(Guid patientId, DateTimeOffset at)
    {
        var screening = new SuicideScreening { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = patientId, Occasion = "intake", At = at };
        var answers = new SuicideScreenAnswers { Q1 = false, Q2 = false, Q6 = false };
        screening.Take(SuicideScreen.Evaluate(answers), await sealAsync(patientId, "[0,0,null,null,null,0,null]"), at);
        return screening;
    }

    private async Task<List<IPracticeRow>> ScoresAsync(Guid patientId, IEnumerable<DateTimeOffset> days, int number)
    {
        var rows = new List<IPracticeRow>();
        foreach (var (month, at) in days.Index())
            foreach (var instrument in Instruments)
            {
                var definition = KnowledgeSet.Embedded.Instrument(instrument);
                List<int?> answers = [.. definition.Items.Select(i => (int?)(i.Number == 9 ? 0 : (i.Number + number + month) % 3))];
                rows.Add(CompletedInstrument.Of(house.PracticeId, patientId, InstrumentScoring.Score(definition, answers), month == 0 ? "intake" : "monthly",
                    await sealAsync(patientId, JsonSerializer.Serialize(answers)), at));
            }
        return rows;
    }

    private async Task MessagesAsync(Guid patientId, Episode episode, DateTimeOffset at)
    {
        var conversation = new Conversation { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(at), PatientId = patientId, EpisodeId = episode.Id, BegunAt = at };
        var rows = new List<IPracticeRow> { conversation };
        for (var i = 0; i < 6; i++)
        {
            var sent = at + TimeSpan.FromHours(i);
            var isFromPatient = i % 2 == 0;
            var message = new Message { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(sent), PatientId = patientId, ConversationId = conversation.Id, FromStaffMemberId = isFromPatient ? null : episode.TherapistStaffMemberId, Words = await sealAsync(patientId, string.Create(CultureInfo.InvariantCulture, $"A message, number {i}.")), SentAt = sent };
            rows.Add(message);
            Guid?[] readers = isFromPatient ? [episode.TherapistStaffMemberId, house.Guest.Id] : [null, house.Guest.Id];
            rows.AddRange(readers.Select(reader => new MessageReading { PracticeId = house.PracticeId, Id = Guid.CreateVersion7(sent), PatientId = patientId, MessageId = message.Id, ReaderStaffMemberId = reader, ReadAt = sent + TimeSpan.FromMinutes(30) }));
        }
        await addAsync(rows);
    }
}
