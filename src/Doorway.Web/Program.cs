using Doorway.Web.Commands;
using Doorway.Web.Hosting;

try
{
    var options = DoorwayOptions.Parse(args);
    return options.Command switch
    {
        "run" => await RunCommand.RunAsync(options),
        "migrate" => await MigrateCommand.RunAsync(options),
        "backup" => await BackupCommand.RunAsync(options),
        "restore" => await RestoreCommand.RunAsync(options),
        "sessions" => await SessionsCommand.RunAsync(options),
        "import" => await ImportCommand.RunAsync(options),
        _ => throw new CommandError("Doorway knows: run, migrate, backup, restore, sessions, import."),
    };
}
catch (CommandError error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 64;
}
