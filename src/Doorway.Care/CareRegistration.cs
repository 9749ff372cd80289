using Doorway.Care.Access;
using Doorway.Care.Access.SignIn;
using Doorway.Care.Audit;
using Doorway.Care.Discovery;
using Doorway.Care.Episodes;
using Doorway.Care.GoLive;
using Doorway.Care.Messaging;
using Doorway.Care.Storage;
using Doorway.Clinical.Pharmacokinetics;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Care;

public static class CareRegistration
{
    /// <summary>Everything that a practice does. Each stage adds its own use cases by its <c>AddX</c>.</summary>
    public static IServiceCollection AddCare(this IServiceCollection services)
    {
        services.AddScoped<AuditTrail>();
        services.AddScoped<Vault>();
        services.AddScoped<Outbox>();
        services.AddScoped<Reminders.AppointmentMails>();
        services.AddScoped<Reminders.UndeliveredReminders>();
        services.AddSingleton<PublicOrigin>();
        services.AddSingleton<MailWay>();
        services.AddSingleton<TextWay>();
        services.AddSingleton<Reminders.ReminderWays>();
        services.AddSingleton<EnquirySeal>();
        services.AddScoped<Links>();
        services.AddScoped<Patients.PatientInvitations>();
        services.AddScoped<NewPatients>();
        services.AddScoped<SetUpDoor>();
        services.AddScoped<Dosing.SessionTimeline>();
        services.AddSingleton<Dosing.ClinicianStanding>();
        services.AddSingleton<Staff.Trainings.TrainingStanding>();
        services.AddSingleton<Screening.WorkUp.PregnancyTestStanding>();
        services.AddSingleton<Screening.OtherMedicines.MedicineChangeStanding>();
        services.AddSingleton<Screening.HealthChanges.HealthChangeStanding>();
        services.AddSingleton<ActorLoader>();
        services.AddSingleton<OwnContext>();
        services.AddSingleton<PhaseTables>();
        services.AddUseCases();
        return services;
    }

    /// <summary>A use case is a class with a public <c>Handle</c>: found by that shape, so that adding one is adding one file.</summary>
    private static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(CareRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethod("Handle") is not null))
            services.AddScoped(type);
        foreach (var type in Implementing<IWhatIsNext>())
            services.AddScoped(typeof(IWhatIsNext), type);
        foreach (var type in Implementing<IJob>())
            services.AddSingleton(typeof(IJob), type);
    }

    private static IEnumerable<Type> Implementing<T>()
        => typeof(CareRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(T).IsAssignableFrom(t));
}
