using Ascension.Silo.Hosting;

await using var app = AscensionHost.Build(args);
await app.RunAsync();
return 0;
