using System.CommandLine;
using System.CommandLine.Parsing;
using Ascension.Demo.Screen;
using Spectre.Console;

namespace Ascension.Demo;

/// <summary>The command line of the demo client.</summary>
internal static class DemoCommand
{
    public static RootCommand Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "Address of the service.",
            Required = true,
            CustomParser = ParseAddress,
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder that remembers the demo climber's account.",
            Required = true,
        };
        var video = new Option<FileInfo>("--video") { Description = "The climb: mp4, mov or webm.", Required = true };
        var photo = new Option<FileInfo>("--photo") { Description = "A photo of the wall; not analysed yet." };
        video.AcceptExistingOnly();
        photo.AcceptExistingOnly();

        var command = new RootCommand("Uploads a climb, follows its analysis and prints score and advice.")
        {
            url, data, video, photo,
        };
        command.SetAction((arguments, stop) => RunAsync(
            new DemoRequest(
                arguments.GetRequiredValue(url),
                arguments.GetRequiredValue(data),
                arguments.GetRequiredValue(video),
                arguments.GetValue(photo)),
            stop));
        return command;
    }

    private static Uri? ParseAddress(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address)
            && address.Scheme is ("http" or "https"))
        {
            return address;
        }

        argument.AddError($"Not an http address: {argument.Tokens[0].Value}");
        return null;
    }

    // What counts is whether somebody sees the output: there is nothing to type, and input may not be a terminal.
    private static IAnsiConsole CreateConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Yes,
    });

    private static async Task<int> RunAsync(DemoRequest request, CancellationToken stop)
    {
        var console = CreateConsole();
        try
        {
            return await DemoRun.RunAsync(request, console, TimeProvider.System, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (ProblemScreen.CanExplain(failure))
        {
            return ProblemScreen.Show(console, failure);
        }
    }
}
