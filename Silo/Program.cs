using Ascension.Silo.Hosting;

if (args is [Migration.Command, ..])
{
    return Migration.Run(args[1..]);
}

await using var app = AscensionHost.Build(args);
await app.RunAsync();
return 0;
