package planatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameLinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "您的位置：首页 > 政务公开 > 规划计划 ~ NAVIGATION",
        "当前位置： 网站首页 >> 通知公告 ~ NAVIGATION",
        "今天是2023年2月6日 星期一 ~ NAVIGATION",
        "用户登录 用户注册 ~ NAVIGATION",
        "【字体：大 中 小】 ~ NAVIGATION",
        "【打印正文】【关闭窗口】 ~ NAVIGATION",
        "分享到：微信 新浪微博 ~ NAVIGATION",
        "上一篇：寒假安全提醒 ~ NAVIGATION",
        "-------- ~ NAVIGATION",
        "| | ~ NAVIGATION",
        "浏览次数：128 ~ METADATA",
        "发布时间：2023-02-06 10:20 来源：办公室 点击：12 ~ METADATA",
        "索引号：A00-01|发布机构：市教育局|成文日期：2023-02-06 ~ METADATA",
        "版权所有：青禾市教育局 ~ FOOTER",
        "Copyright © 2023 Qinghe ~ FOOTER",
        "浙ICP备05000001号 ~ FOOTER",
        "地址：青禾路1号 邮编：330000 联系电话：0570-8000000 ~ FOOTER"
      })
  void tellsWhatALineOfAPageIsFor(String line, FramePiece.Kind kind) {
    assertThat(FrameLines.whole(line, false)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"首页 > 部门频道 > 工作计划", "首页|概况|新闻", "青禾市教育局门户网站"})
  void menusAndSiteNamesStandAtTheHeadOfAPage(String line) {
    assertThat(FrameLines.whole(line, true)).contains(FramePiece.Kind.NAVIGATION);
    assertThat(FrameLines.whole(line, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "青禾市教育局2023年工作要点",
        "一、加强党对教育工作的全面领导",
        "（一）落实立德树人根本任务。",
        "来源多样的数据要统一归口，各校不得重复采集。",
        "时间：抓在经常；地点：抓在课堂。",
        "做好图书馆建设，版权所有与使用要合规。",
        "青教字〔2023〕12号",
        "2023年2月6日",
        "青禾市教育局",
        "各县（市、区）教育局，市直各学校：",
        "附件：责任分工表"
      })
  void linesOfADocumentAreNoFrame(String line) {
    assertThat(FrameLines.whole(line, true)).isEmpty();
    assertThat(FrameLines.gluedHead(line)).isZero();
    assertThat(FrameLines.gluedTail(line)).isEqualTo(line.length());
  }

  @Test
  void aLongParagraphIsNeverFrame() {
    String paragraph = "浏览次数：1 " + "来源：办公室 ".repeat(80);
    assertThat(FrameLines.whole(paragraph, true)).isEmpty();
  }

  @Test
  void aHeadOfMenusIsMeasured() {
    String line = "您的位置：首页 > 要点 > 坚持立德树人。";
    assertThat(line.substring(FrameLines.gluedHead(line))).isEqualTo("坚持立德树人。");
  }

  @Test
  void aTailOfButtonsIsMeasuredAndBarsGoWithIt() {
    String line = "坚持立德树人。 | 【打印本页】【关闭窗口】版权所有：青禾市教育局";
    assertThat(line.substring(0, FrameLines.gluedTail(line))).isEqualTo("坚持立德树人。");
  }
}
