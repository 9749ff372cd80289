using Doorway.Fhir.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Doorway.Fhir;

public static class FhirRegistration
{
    public static IServiceCollection AddFhir(this IServiceCollection services) => services.AddScoped<ImportReferral>();
}
