using Ascension.Demo;

return await DemoCommand.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
