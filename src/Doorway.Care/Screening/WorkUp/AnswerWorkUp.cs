using Doorway.Care.Access;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Microsoft.EntityFrameworkCore;

namespace Doorway.Care.Screening.WorkUp;

/// <summary>An answer has come: somebody of the clinic writes down what it says and when it was made. Reading it is a prescriber's.</summary>
public sealed class AnswerWorkUp(DoorwayDb db, Vault vault, Outbox outbox, TimeProvider clock)
{
    public const int Longest = 4000;

    // An older paper is no answer to what is asked today; a year is the practice's default, and no clinical fact.
    private const int YearsBack = 1;

    public sealed record Request(Guid PatientId, Guid RequestId, DateOnly MadeOn, string Result, PregnancyTestResult? Pregnancy)
    {
        public DrugScreenResult? DrugScreen { get; init; }
        public KetamineInScreen? Ketamine { get; init; }
    }

    public async Task<Outcome<Guid>> Handle(Actor actor, Request request, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        var scope = db.For(actor, now);
        return await scope.RunAsync<Outcome<Guid>>(async inner =>
        {
            if (await WorkUpRows.LockedAsync(scope, request.PatientId, request.RequestId, inner) is not { } asked || actor.In(asked.PracticeId) is not { } me)
                return new Refusal("result", "There is no such request here.");
            if (asked.Standing != WorkUpStanding.Asked)
                return new Refusal("result", "This request is not open any more. Look at it again.");
            var zone = (await scope.PracticeAsync(asked.PracticeId, inner)).Zone;
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var refusals = new List<Refusal>();
            if (request.MadeOn > today || request.MadeOn < today.AddYears(-YearsBack))
                refusals.Add(new("made", "Write the day on which it was made: within a year, and not after today."));
            if (asked.IsPregnancyTest && request.Pregnancy is null)
                refusals.Add(new("pregnancy", "Choose what the test says."));
            if (asked.Kind == WorkUpKind.UrineDrugScreen && request.DrugScreen is null)
                refusals.Add(new("drug-screen", "Choose what the screen says."));
            if (asked.Kind == WorkUpKind.UrineDrugScreen && request.Ketamine is null)
                refusals.Add(new("ketamine", "Choose whether ketamine was part of the test. The ordinary panels do not test it."));
            if (asked.Kind == WorkUpKind.UrineDrugScreen && request.DrugScreen == DrugScreenResult.SomethingFound && request.Result.Trim().Length == 0)
                refusals.Add(new("result", "Write what was found, as it stands on the paper."));
            if (!asked.HasChosenResult && request.Result.Trim().Length == 0 || request.Result.Length > Longest)
                refusals.Add(new("result", $"Write what it says, in at most {Longest} letters."));
            if (refusals.Count > 0)
                return refusals;
            var answer = new WorkUpAnswer
            {
                PracticeId = asked.PracticeId,
                Id = Guid.CreateVersion7(now),
                PatientId = asked.PatientId,
                RequestId = asked.Id,
                MadeOn = request.MadeOn,
                Result = request.Result.Trim().Length == 0 ? SealedText.Nothing : await vault.SealAsync(asked.PracticeId, asked.PatientId, request.Result.Trim(), inner),
                Pregnancy = asked.IsPregnancyTest ? request.Pregnancy : null,
                DrugScreen = asked.Kind == WorkUpKind.UrineDrugScreen ? request.DrugScreen : null,
                Ketamine = asked.Kind == WorkUpKind.UrineDrugScreen ? request.Ketamine : null,
                WrittenByStaffMemberId = me.StaffMemberId,
                WrittenAt = now,
            };
            await scope.AddAsync(answer, inner);
            asked.Answered(now);
            await WorkUpTasks.CloseAsync(scope, asked, me.StaffMemberId, now, inner);
            await WorkUpTasks.OpenUnreadAsync(scope, outbox, asked, now, inner);
            await scope.SaveAsync(inner);
            return answer.Id;
        }, ct);
    }
}
