using Ascension.Api.Hosting;

await using var app = ApiHost.Build(args);
await app.RunAsync();
