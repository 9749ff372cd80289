using Doorway.Web.Kit;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddKit();

var app = builder.Build();
app.UseKit();
app.UseAntiforgery();
app.MapGet("/health/ready", () => "ready");
app.MapKit();
app.Run();
