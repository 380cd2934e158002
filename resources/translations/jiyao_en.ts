<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Dialog</name>
    <message>
        <source>导入文件</source>
        <translation>Import files</translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>导入文件夹</source>
        <translation>Import a folder</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open an archive</translation>
    </message>
    <message>
        <source>纪要档案</source>
        <translation>Archives of minutes</translation>
    </message>
    <message>
        <source>新建档案</source>
        <translation>New archive</translation>
    </message>
    <message>
        <source>关于纪要阁</source>
        <translation>About Jiyao</translation>
    </message>
    <message>
        <source>纪要阁 {0}</source>
        <translation>Jiyao {0}</translation>
    </message>
    <message>
        <source>政府会议纪要的桌面档案。所有内容只保存在本机，不会上传。图标取自 Lucide（ISC 许可）。</source>
        <translation>A desktop archive for the minutes of government meetings. Everything stays on this machine; nothing is uploaded. Icons by Lucide (ISC licence).</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>只看没存入的</source>
        <translation>Only those not stored</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy results</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在查找文件…</source>
        <translation>Looking for files…</translation>
    </message>
    <message>
        <source>正在导入 {0}/{1}</source>
        <translation>Importing {0}/{1}</translation>
    </message>
    <message>
        <source>已取消，还有 {0} 个文件没有导入，再导入一次即可补上</source>
        <translation>Cancelled; {0} files were not imported – import again to add them</translation>
    </message>
    <message>
        <source>导入完成，共 {0} 个文件，没有存入的 {1} 个排在最前</source>
        <translation>Import finished: {0} files; the {1} not stored come first</translation>
    </message>
    <message>
        <source>导入完成，共 {0} 个文件，全部存入</source>
        <translation>Import finished: {0} files, all stored</translation>
    </message>
    <message>
        <source>没有找到文件</source>
        <translation>No files found</translation>
    </message>
    <message>
        <source>导入结果</source>
        <translation>Import results</translation>
    </message>
    <message>
        <source>导入意外中止，已存入的不受影响。请重新导入其余文件。</source>
        <translation>The import stopped unexpectedly. What was stored is safe; please import the other files again.</translation>
    </message>
    <message>
        <source>新存入</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已在档案中</source>
        <translation>Already in the archive</translation>
    </message>
    <message>
        <source>同一会议的另一来源</source>
        <translation>Another source</translation>
    </message>
    <message>
        <source>不是纪要</source>
        <translation>Not minutes</translation>
    </message>
    <message>
        <source>失败</source>
        <translation>Failed</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>议题&#x3000;共{0}条</source>
        <translation>Agenda items: {0}</translation>
    </message>
    <message>
        <source>这里还没有议题</source>
        <translation>No agenda items here</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Agenda item</translation>
    </message>
    <message>
        <source>所属会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>主办 {0}</source>
        <translation>Responsible: {0}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>导入文件(&amp;I)…</source>
        <translation>&amp;Import files…</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入文件夹(&amp;F)…</source>
        <translation>Import a &amp;folder…</translation>
    </message>
    <message>
        <source>打开示例(&amp;S)</source>
        <translation>Open the &amp;sample</translation>
    </message>
    <message>
        <source>打开所在文件夹(&amp;L)</source>
        <translation>Open its fo&amp;lder</translation>
    </message>
    <message>
        <source>打开档案(&amp;O)…</source>
        <translation>&amp;Open an archive…</translation>
    </message>
    <message>
        <source>新建档案(&amp;N)…</source>
        <translation>&amp;New archive…</translation>
    </message>
    <message>
        <source>退出(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>复制(&amp;C)</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>粘贴文件导入(&amp;P)</source>
        <translation>&amp;Paste files to import</translation>
    </message>
    <message>
        <source>全选(&amp;A)</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>后退(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>前进(&amp;F)</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>导航(&amp;N)</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>列表(&amp;L)</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>阅读(&amp;R)</source>
        <translation>&amp;Reading</translation>
    </message>
    <message>
        <source>导入结果(&amp;I)</source>
        <translation>&amp;Import results</translation>
    </message>
    <message>
        <source>结构(&amp;S)</source>
        <translation>&amp;Structure</translation>
    </message>
    <message>
        <source>原文(&amp;O)</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>并排(&amp;B)</source>
        <translation>&amp;Both</translation>
    </message>
    <message>
        <source>跟随系统(&amp;S)</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>浅色(&amp;L)</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>深色(&amp;D)</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>下一个区域(&amp;N)</source>
        <translation>&amp;Next region</translation>
    </message>
    <message>
        <source>上一个区域(&amp;P)</source>
        <translation>&amp;Previous region</translation>
    </message>
    <message>
        <source>使用说明(&amp;H)</source>
        <translation>&amp;User guide</translation>
    </message>
    <message>
        <source>关于纪要阁(&amp;A)</source>
        <translation>&amp;About Jiyao</translation>
    </message>
    <message>
        <source>最近的档案(&amp;R)</source>
        <translation>&amp;Recent archives</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>外观(&amp;A)</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>推定</source>
        <translation>inferred</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>纪要结构</source>
        <translation>Structure of the minutes</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>第{0}页</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>出席</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>列席</source>
        <translation>In attendance</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Represented</translation>
    </message>
    <message>
        <source>请假</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>参会人员</source>
        <translation>Who took part</translation>
    </message>
    <message>
        <source>{0} 人</source>
        <translation>people: {0}</translation>
    </message>
    <message>
        <source>{0} 个单位</source>
        <translation>units: {0}</translation>
    </message>
    <message>
        <source>在导航或列表中选一次会议，这里显示它的纪要。</source>
        <translation>Choose a meeting in the tree or the list; its minutes are shown here.</translation>
    </message>
    <message>
        <source>结构</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>并排</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>听取</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>认为</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>明确</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>强调</source>
        <translation>Stressed</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>{0}年{1}月{2}日</source>
        <translation>{0}-{1}-{2}</translation>
    </message>
    <message>
        <source>未命名的纪要</source>
        <translation>Unnamed minutes</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>主持</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>期号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>{0} 处</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>待核对</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>全部显示</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>印发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>第{0}届</source>
        <translation>Term {0}</translation>
    </message>
    <message>
        <source>第{0}次</source>
        <translation>Session {0}</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>正在看</source>
        <translation>being read</translation>
    </message>
    <message>
        <source>汇报</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>落实</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>协办</source>
        <translation>Supporting</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>整理</source>
        <translation>Compiled</translation>
    </message>
    <message>
        <source>公开</source>
        <translation>Publicity</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>{0} 处，原文照录</source>
        <translation>{0}, as printed</translation>
    </message>
    <message>
        <source>未归类</source>
        <translation>Unclassified</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <source>{0} 个议题</source>
        <translation>{0} items</translation>
    </message>
    <message>
        <source>{0} 次会议</source>
        <translation>{0} meetings</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>空的档案</source>
        <translation>Empty archive</translation>
    </message>
    <message>
        <source>把会议纪要拖到这里</source>
        <translation>Drop minutes here</translation>
    </message>
    <message>
        <source>txt、docx、pdf 都可以，也可以是装着它们的整个文件夹</source>
        <translation>txt, docx or pdf, or a whole folder of them</translation>
    </message>
    <message>
        <source>手边没有纪要？先看看一座虚构城市的示例</source>
        <translation>No minutes at hand? Look at those of an invented city</translation>
    </message>
    <message>
        <source>档案位置：{0}</source>
        <translation>Archive: {0}</translation>
    </message>
    <message>
        <source>所有内容只保存在本机，不会上传。</source>
        <translation>Everything stays on this machine; nothing is uploaded.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>松开即导入</source>
        <translation>Let go to import</translation>
    </message>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>议题列表</source>
        <translation>Agenda items</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>打开时出错，请再试一次。</source>
        <translation>It could not be opened. Please try again.</translation>
    </message>
    <message>
        <source>正在导入。请等它完成或取消后再换档案。</source>
        <translation>An import is running. Wait for it or cancel it, then change the archive.</translation>
    </message>
    <message>
        <source>无法打开 {0}：{1}</source>
        <translation>{0} could not be opened: {1}</translation>
    </message>
    <message>
        <source>纪要阁</source>
        <translation>Jiyao</translation>
    </message>
    <message>
        <source>示例</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>这是示例档案，与您自己的档案分开存放。要回去，请用“文件 → 最近的档案”。</source>
        <translation>This is the sample archive, kept apart from your own. To go back, use File → Recent archives.</translation>
    </message>
    <message>
        <source>正在导入。请等它完成后再加文件。</source>
        <translation>An import is running. Wait for it, then add more files.</translation>
    </message>
    <message>
        <source>剪贴板里没有文件。请先在文件夹里复制纪要文件，再粘贴。</source>
        <translation>There are no files on the clipboard. Copy minutes in a folder first, then paste.</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>导入进度</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消导入</source>
        <translation>Cancel the import</translation>
    </message>
    <message>
        <source>正在查找文件…</source>
        <translation>Looking for files…</translation>
    </message>
    <message>
        <source>正在导入 {0}/{1}</source>
        <translation>Importing {0}/{1}</translation>
    </message>
    <message>
        <source>正在停止导入，已存入的会保留…</source>
        <translation>Stopping the import; what is stored is kept…</translation>
    </message>
    <message>
        <source>正在停止导入，随后关闭窗口…</source>
        <translation>Stopping the import, then closing the window…</translation>
    </message>
    <message>
        <source>档案里还没有纪要</source>
        <translation>No minutes in the archive yet</translation>
    </message>
    <message>
        <source>{0} 次会议&#x3000;{1} 个议题&#x3000;{2} 条要点&#x3000;{3} 份文件</source>
        <translation>meetings: {0}   items: {1}   points: {2}   files: {3}</translation>
    </message>
    <message>
        <source>出了意外的错误，已记入日志，档案没有改动。请重试；若再出现，请重新启动纪要阁。</source>
        <translation>Something unexpected went wrong and was logged; the archive is unchanged. Please try again; if it comes back, restart Jiyao.</translation>
    </message>
</context>
</TS>
