using System.Text.Json;
using System.Text.Json.Serialization;

namespace Doorway.Care.Screening.Clearance;

/// <summary>What a decision rested on, as JSON in a fixed order: the same facts give the same bytes.</summary>
internal static class DecisionEvidence
{
    private static readonly JsonSerializerOptions Fixed = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Json(SignEligibilityDecision.Request request, ClearanceSheet sheet, Guid staffId, DateTimeOffset now) => JsonSerializer.Serialize(new
    {
        // 3 holds the scores; what was frozen before has none and is given out as it was frozen.
        Version = 3,
        request.PatientId,
        request.Kind,
        request.Reason,
        request.Conditions,
        request.WhatWouldChangeIt,
        request.ExpiresOn,
        DecidedBy = staffId,
        DecidedAt = now,
        sheet.Gathered.Today,
        Indication = sheet.Gathered.Indication?.Named.Says ?? "No indication recorded",
        Diagnoses = sheet.Gathered.Diagnoses.Select(d => new { d.Named.Name, d.Named.Code, d.Standing, d.IsIndication, d.Since, d.SaidBy, d.DiagnosisId, d.DiagnosisVersion }),
        EarlierAntidepressants = sheet.Gathered.Trials.Says,
        sheet.Gathered.Scores,
        sheet.Result.KnowledgeHash,
        sheet.Result.Outcome,
        sheet.Gathered.Facts,
        sheet.Gathered.Pressures,
        sheet.Result.Findings,
        sheet.Result.Missing,
        sheet.Gathered.NotKnown,
        sheet.Gathered.Settled,
        WorkUp = sheet.Gathered.WorkUp.Select(w => new
        {
            w.Title,
            w.Row.Standing,
            w.Row.AskedAt,
            w.Row.DueOn,
            Overdue = w.Row.IsOverdue(now),
            w.Answer?.Row.MadeOn,
            w.Answer?.Result,
            PregnancyTest = w.Answer?.Row.Pregnancy,
            DrugScreen = w.Answer?.Row.DrugScreen,
            KetamineInScreen = w.Answer?.Row.Ketamine,
            w.Answer?.Row.Reading,
            w.Answer?.ReadingWords,
            w.Answer?.Row.ReadAt,
            ReadBy = w.Answer?.ReadBy,
            w.Row.Id,
        }),
        SignedInSpite = request.InSpite,
        sheet.Result.Interactions,
        sheet.Result.Unmatched,
        sheet.Result.Recognised,
        NotAssessed = sheet.Result.NotAssessed.Select(n => n.Id),
        EvaluationVisitId = sheet.Gathered.Visit?.Id,
        EvaluationMet = sheet.Gathered.Visit?.Met,
        EvaluationIdentityBy = sheet.Gathered.Visit?.IdentityBy,
    }, Fixed);
}
