using Doorway.Clinical.Dosing;
using Doorway.Clinical.Knowledge;
using Doorway.Clinical.Monitoring;
using Doorway.Runner.Reading;

namespace Doorway.Runner.Commands;

/// <summary>`discharge`: what is known before somebody leaves the practice to ready or not, item by item.</summary>
internal sealed class DischargeCommand : IAnsweringCommand
{
    private const int MostMmHg = 400;

    public string Name => "discharge";

    public string About => "ready to leave the practice, item by item; esketamine: two hours and resolution";

    public object Answer(Field request, KnowledgeSet knowledge)
    {
        var result = DischargeReadiness.Evaluate(Facts(request), knowledge);
        return new
        {
            ready = result.IsReady,
            result.Items,
            missing = result.Items.Where(i => i.State == ReasonState.CannotAssess).Select(i => i.Id),
            sources = SourceLines.Of(knowledge, knowledge.Discharge.Where(r => result.Items.Any(i => i.Id == r.Id))),
            knowledge = knowledge.ContentHash,
        };
    }

    private static DischargeFacts Facts(Field request)
    {
        var (before, now) = (request["before"], request["now"]);
        before.ObjectOrNull();
        now.ObjectOrNull();
        return new DischargeFacts
        {
            Route = ClinicalFields.RouteOf(request["route"]),
            MinutesSinceDose = request["minutesSinceDose"].NumberOrNull(0, 10_000),
            Aldrete = request["aldrete"].WholeOrNull(0, 10),
            Padss = request["padss"].WholeOrNull(0, 10),
            Moaas = request["moaas"].WholeOrNull(0, 5),
            SystolicMmHgBefore = before["systolicMmHg"].WholeOrNull(0, MostMmHg),
            DiastolicMmHgBefore = before["diastolicMmHg"].WholeOrNull(0, MostMmHg),
            SpO2PercentBefore = before["spo2"].WholeOrNull(0, 100),
            Cadss6Before = before["cadss6"].WholeOrNull(0, 24),
            SystolicMmHg = now["systolicMmHg"].WholeOrNull(0, MostMmHg),
            DiastolicMmHg = now["diastolicMmHg"].WholeOrNull(0, MostMmHg),
            SpO2Percent = now["spo2"].WholeOrNull(0, 100),
            Cadss6 = now["cadss6"].WholeOrNull(0, 24),
            PressureIsFalling = request["pressureFalling"].YesNoOrNull(),
            SedationResolved = request["sedationResolved"].YesNoOrNull(),
            DissociationResolved = request["dissociationResolved"].YesNoOrNull(),
            RespiratoryDepressionResolved = request["respiratoryDepressionResolved"].YesNoOrNull(),
            IsOriented = request["oriented"].YesNoOrNull(),
            GaitIsSteady = request["steadyGait"].YesNoOrNull(),
            NoActiveSuicidality = request["noActiveSuicidality"].YesNoOrNull(),
            NauseaIsTolerable = request["nauseaTolerable"].YesNoOrNull(),
            EscortIsPresent = request["escortPresent"].YesNoOrNull(),
            EscortName = request["escortName"].TextOrNull(),
            ToldNotToDrive = request["toldNotToDrive"].YesNoOrNull(),
            EmergencyNumbersGiven = request["emergencyNumbersGiven"].YesNoOrNull(),
            IntegrationBooked = request["integrationBooked"].YesNoOrNull(),
        };
    }
}
